# message: factors([2, 2]) must be [1.0, 1.0], but it is [1.5, 0.5].
# message: In the end every sample must count the same.
def factors(rows):
    return [1.5, 0.5]

# message: factors([1, 2, 4, 5]) must be
# message: There are not always two workers: the program divides by their number.
def factors(rows):
    return [2 * own / sum(rows) for own in rows]

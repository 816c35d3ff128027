# message: The plain mean is wrong if some have more samples.
def factors(rows):
    return [1.0 for own in rows]

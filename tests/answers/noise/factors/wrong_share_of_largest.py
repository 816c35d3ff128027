# message: Compare with the mean number of samples, not with the largest.
def factors(rows):
    return [own / max(rows) for own in rows]

# message: must be [2.25, 0.75, 0.0], but it is [2.25, 0.75].
# points: 1
def factors(rows):
    return [len(rows) * own / sum(rows) for own in rows if own > 0]

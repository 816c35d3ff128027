# message: must be [2.4, 0.6, 0.0], but it is [2.4, 0.6].
# points: 1
def factors(rows):
    return [len(rows) * own / sum(rows) for own in rows if own > 0]

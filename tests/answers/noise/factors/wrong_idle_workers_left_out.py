# message: must be [2.2222222, 0.44444444, 1.3333333, 0.0], but it is [2.2222222, 0.44444444, 1.3333333].
# points: 1
def factors(rows):
    return [len(rows) * own / sum(rows) for own in rows if own > 0]

# message: factors([3, 1])
def factors(rows):
    return [len(rows) * own // sum(rows) for own in rows]

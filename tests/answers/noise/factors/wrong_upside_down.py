# message: Who has more samples needs a larger factor.
def factors(rows):
    return [sum(rows) / len(rows) / own if own else 0 for own in rows]

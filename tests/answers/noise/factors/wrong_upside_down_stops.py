# message: factors([4, 1, 0]) stopped with ZeroDivisionError
# message: Who has more samples needs a larger factor.
def factors(rows):
    return [sum(rows) / len(rows) / own for own in rows]

# message: factors([5, 1, 3, 0]) stopped with ZeroDivisionError
# message: Who has more samples needs a larger factor.
def factors(rows):
    return [sum(rows) / len(rows) / own for own in rows]

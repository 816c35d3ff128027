# message: must be (-18.0, -6.0), but it is (54.0, 18.0). The function must work for
def slopes(w, b, x, y):
    squares = [(w * one_x + b - one_y) ** 2 for one_x, one_y in zip(x, y)]
    of_w = 2 * sum(square * one_x for square, one_x in zip(squares, x)) / len(x)
    return of_w, 2 * sum(squares) / len(x)

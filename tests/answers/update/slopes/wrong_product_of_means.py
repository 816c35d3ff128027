# message: The mean of the products is not the product of the means.
def slopes(w, b, x, y):
    of_b = 2 * sum(w * a + b - c for a, c in zip(x, y)) / len(x)
    return of_b * sum(x) / len(x), of_b

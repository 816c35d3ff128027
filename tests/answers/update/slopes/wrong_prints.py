# message: It printed -11.0 -7.0, but print only shows a value: return it.
def slopes(w, b, x, y):
    errors = [w * a + b - c for a, c in zip(x, y)]
    of_w = 2 * sum(e * a for e, a in zip(errors, x)) / len(x)
    print(of_w, 2 * sum(errors) / len(x))

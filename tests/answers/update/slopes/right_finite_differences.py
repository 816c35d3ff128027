def slopes(w, b, x, y):
    def loss(w, b):
        return sum((w * a + b - c) ** 2 for a, c in zip(x, y)) / len(x)

    # The loss is a parabola: differences over any distance are exact.
    of_w = (loss(w + 1, b) - loss(w - 1, b)) / 2
    of_b = (loss(w, b + 1) - loss(w, b - 1)) / 2
    return of_w, of_b

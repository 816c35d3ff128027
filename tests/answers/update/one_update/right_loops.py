def one_update(w, b, x, y, learning_rate):
    rows, columns = x.shape
    slope_w, slope_b = [0.0] * columns, 0.0
    for r in range(rows):
        error = sum(x[r, c] * w[c, 0] for c in range(columns)) + b - y[r, 0]
        for c in range(columns):
            slope_w[c] += 2 * error * x[r, c] / rows
        slope_b += 2 * error / rows
    new_w = [[w[c, 0] - learning_rate * slope_w[c]] for c in range(columns)]
    return new_w, b - learning_rate * slope_b

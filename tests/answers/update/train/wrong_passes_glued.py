# message: Passes are not glued together: each one ends with its short batch.
# points: 2
def train(x, y, w, learning_rate, batch_size, epochs):
    path, rows = [], list(zip(x, y)) * epochs
    for start in range(0, len(rows), batch_size):
        batch = rows[start : start + batch_size]
        slope = sum(2 * (w * one_x - one_y) * one_x for one_x, one_y in batch)
        w = w - learning_rate * slope / len(batch)
        path.append(w)
    return path

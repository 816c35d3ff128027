# message: minisgd does not do this for you here: write it yourself.
import minisgd


def train(x, y, w, learning_rate, batch_size, epochs):
    path = []
    one_pass = list(minisgd.cut_into_batches(range(len(x)), batch_size))
    for rows in one_pass * epochs:
        slope = sum(2 * (w * x[row] - y[row]) * x[row] for row in rows) / len(rows)
        w -= learning_rate * slope
        path.append(w)
    return path

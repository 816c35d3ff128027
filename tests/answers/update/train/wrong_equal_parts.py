# message: A short batch makes an update too, by the mean over the samples it has.
# points: 2
import numpy as np


def train(x, y, w, learning_rate, batch_size, epochs):
    path, parts = [], -(-len(x) // batch_size)
    batches = list(zip(np.array_split(x, parts), np.array_split(y, parts)))
    for xs, ys in batches * epochs:
        w -= learning_rate * np.mean(2 * (w * xs - ys) * xs)
        path.append(w)
    return path

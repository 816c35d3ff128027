# message: minisgd does not do this for you here: write it yourself.
import minisgd


def one_update(w, b, x, y, learning_rate):
    gradient = minisgd.MeanSquaredError().gradient(x @ w + b, y)
    return w - learning_rate * x.T @ gradient, b - learning_rate * gradient.sum()

# message: These are the slopes. Where are the parameters after the move?
def one_update(w, b, x, y, learning_rate):
    errors = x @ w + b - y
    return 2 * x.T @ errors / len(x), 2 * errors.mean()

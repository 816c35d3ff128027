# message: but must give a pair.
# message: Both parameters have moved: return new_w, new_b.
def one_update(w, b, x, y, learning_rate):
    return w - learning_rate * 2 * x.T @ (x @ w + b - y) / len(x)

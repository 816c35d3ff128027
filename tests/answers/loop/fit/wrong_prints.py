# message: is None. It printed
# message: but print only shows a value: return it.
def fit(x, y, x_new, y_new, batch_size, epochs, learning_rate):
    w, b = 0.0, 0.0
    for epoch in range(epochs):
        for first in range(0, len(x), batch_size):
            rows = slice(first, first + batch_size)
            slope_w, slope_b = slopes(w, b, x[rows], y[rows])
            w -= learning_rate * slope_w
            b -= learning_rate * slope_b
        print(epoch, w, b, mean_loss(w, b, x_new, y_new))

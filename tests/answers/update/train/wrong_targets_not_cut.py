# message: but it is [0.6, 1.32, 0.456]. For each batch: the mean slope at the present w
# message: but it is [0.6, 1.08, 0.336]. A short batch makes an update too
def train(x, y, w, learning_rate, batch_size, epochs):
    path = []
    for epoch in range(epochs):
        for start in range(0, len(x), batch_size):
            inputs = x[start : start + batch_size]
            slope = sum(2 * (w * one_x - one_y) * one_x for one_x, one_y in zip(inputs, y))
            w = w - learning_rate * slope / len(inputs)
            path.append(w)
    return path

# message: is a list, but must be a number.
def momentum_path(w, gradients, learning_rate, momentum):
    path, velocity = [], 0
    for epoch in gradients:
        path.append([])
        for gradient in epoch:
            velocity = momentum * velocity + learning_rate * gradient
            w -= velocity
            path[-1].append(w)
    return path

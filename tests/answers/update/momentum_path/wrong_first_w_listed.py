# message: The list begins after the first update, not before it.
def momentum_path(w, gradients, learning_rate, momentum):
    path, velocity = [w], 0
    for epoch in gradients:
        for gradient in epoch:
            velocity = momentum * velocity + learning_rate * gradient
            w -= velocity
            path.append(w)
    return path

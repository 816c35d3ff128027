# message: The learning rate is in the velocity already: it counts once.
def momentum_path(w, gradients, learning_rate, momentum):
    path, velocity = [], 0
    for epoch in gradients:
        for gradient in epoch:
            velocity = momentum * velocity + learning_rate * gradient
            w -= learning_rate * velocity
            path.append(w)
    return path

# message: must be [0.6, 0.4, 0.3], but it is [0.3].
# message: List w after each update, not after each epoch.
def momentum_path(w, gradients, learning_rate, momentum):
    path, velocity = [], 0
    for epoch in gradients:
        for gradient in epoch:
            velocity = momentum * velocity + learning_rate * gradient
            w -= velocity
        path.append(w)
    return path

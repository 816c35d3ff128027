# message: must be [0.6, 0.5, 0.475], but it is [0.475].
# message: List w after each update, not after each epoch.
def momentum_path(w, gradients, learning_rate, momentum):
    path, velocity = [], 0
    for epoch in gradients:
        for gradient in epoch:
            velocity = momentum * velocity + learning_rate * gradient
            w -= velocity
        path.append(w)
    return path

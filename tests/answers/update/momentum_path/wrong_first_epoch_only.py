# message: List all updates of all epochs.
# points: 1
def momentum_path(w, gradients, learning_rate, momentum):
    path, velocity = [], 0
    for gradient in gradients[0]:
        velocity = momentum * velocity + learning_rate * gradient
        w -= velocity
        path.append(w)
    return path

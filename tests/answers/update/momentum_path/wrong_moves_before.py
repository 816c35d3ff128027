# message: That was the old velocity: first the new one, then move.
def momentum_path(w, gradients, learning_rate, momentum):
    path, velocity = [], 0
    for epoch in gradients:
        for gradient in epoch:
            w -= velocity
            velocity = momentum * velocity + learning_rate * gradient
            path.append(w)
    return path

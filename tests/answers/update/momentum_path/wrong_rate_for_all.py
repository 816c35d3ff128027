# message: The old velocity is multiplied by momentum alone.
def momentum_path(w, gradients, learning_rate, momentum):
    path, velocity = [], 0
    for epoch in gradients:
        for gradient in epoch:
            velocity = learning_rate * (momentum * velocity + gradient)
            w -= velocity
            path.append(w)
    return path

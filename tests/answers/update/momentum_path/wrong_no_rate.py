# message: The gradient enters the velocity times the learning rate.
def momentum_path(w, gradients, learning_rate, momentum):
    path, velocity = [], 0
    for epoch in gradients:
        for gradient in epoch:
            velocity = momentum * velocity + gradient
            w -= velocity
            path.append(w)
    return path

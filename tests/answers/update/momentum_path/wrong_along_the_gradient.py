# message: The move is against the gradient: w - velocity.
def momentum_path(w, gradients, learning_rate, momentum):
    path, velocity = [], 0
    for epoch in gradients:
        for gradient in epoch:
            velocity = momentum * velocity + learning_rate * gradient
            w += velocity
            path.append(w)
    return path

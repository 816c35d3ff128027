# message: momentum_path(1.0, [[4.0, 0.0, 0.0]], 0.1, 0.25) must be
# message: momentum multiplies the old velocity only, not the gradient.
def momentum_path(w, gradients, learning_rate, momentum):
    velocity, path = 0, []
    for epoch in gradients:
        for gradient in epoch:
            velocity = momentum * (velocity + learning_rate * gradient)
            w = w - velocity
            path.append(w)
    return path

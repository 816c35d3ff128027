# message: momentum_path(1.0, [[4.0, 0.0, 0.0], [0.0]], 0.1, 0.25) must be [0.6, 0.5, 0.475, 0.46875], but it is [0.6, 0.5, 0.475, 0.475].
# message: The velocity goes on: no epoch resets it.
# points: 1
def momentum_path(w, gradients, learning_rate, momentum):
    path = []
    for epoch in gradients:
        velocity = 0
        for gradient in epoch:
            velocity = momentum * velocity + learning_rate * gradient
            w -= velocity
            path.append(w)
    return path

# message: These are the velocities. Where is w?
def momentum_path(w, gradients, learning_rate, momentum):
    path, velocity = [], 0
    for epoch in gradients:
        for gradient in epoch:
            velocity = momentum * velocity + learning_rate * gradient
            path.append(velocity)
    return path

# message: The gradient enters the velocity whole, not as a share of 1 - momentum.
def momentum_path(w, gradients, learning_rate, momentum):
    path, velocity = [], 0
    for epoch in gradients:
        for gradient in epoch:
            velocity = momentum * velocity + (1 - momentum) * gradient
            w -= learning_rate * velocity
            path.append(w)
    return path

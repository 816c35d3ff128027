# message: The function must work for any numbers, also without momentum.
def momentum_path(w, gradients, learning_rate, momentum):
    path, velocity = [], 0
    for epoch in gradients:
        for gradient in epoch:
            velocity = 0.5 * velocity + learning_rate * gradient
            w -= velocity
            path.append(w)
    return path

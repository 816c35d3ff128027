def momentum_path(w, gradients, learning_rate, momentum):
    path, memory = [], 0.0  # the velocity without the rate, as PyTorch keeps it
    for gradient in sum(gradients, []):
        memory = momentum * memory + gradient
        w = w - learning_rate * memory
        path.append(w)
    return tuple(path)

# message: Only a part of the old velocity is carried on: momentum times the old one.
def momentum_path(w, gradients, learning_rate, momentum):
    path, velocity = [], 0
    for epoch in gradients:
        for gradient in epoch:
            velocity += learning_rate * gradient
            w -= velocity
            path.append(w)
    return path

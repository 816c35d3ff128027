# message: but print only shows a value: return it.
def momentum_path(w, gradients, learning_rate, momentum):
    velocity = 0
    for epoch in gradients:
        for gradient in epoch:
            velocity = momentum * velocity + learning_rate * gradient
            w -= velocity
            print(w)

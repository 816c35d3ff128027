import sys
import warnings


def moves(gradients, learning_rate, momentum):
    velocity = 0
    for epoch in gradients:
        for gradient in epoch:
            velocity = momentum * velocity + learning_rate * gradient
            yield velocity


def momentum_path(w, gradients, learning_rate, momentum):
    print("momentum", momentum)
    warnings.warn("this takes a while")
    print("please wait", file=sys.stderr)
    path = []
    for move in moves(gradients, learning_rate, momentum):
        w = w - move
        path.append(w)
    return path

from itertools import chain


def walk(w, velocity, gradients, learning_rate, momentum):
    if not gradients:
        return []
    velocity = momentum * velocity + learning_rate * gradients[0]
    w = w - velocity
    return [w] + walk(w, velocity, gradients[1:], learning_rate, momentum)


def momentum_path(w, gradients, learning_rate, momentum):
    return walk(w, 0, list(chain.from_iterable(gradients)), learning_rate, momentum)

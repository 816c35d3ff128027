# message: minisgd does not do this for you here: write it yourself.
import minisgd
import numpy as np


def momentum_path(w, gradients, learning_rate, momentum):
    optimizer = minisgd.SGD(learning_rate, momentum)
    parameters, path = np.array([w]), []
    for epoch in gradients:
        for gradient in epoch:
            optimizer.update(parameters, np.array([gradient]))
            path.append(parameters.item())
    return path

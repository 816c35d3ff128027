# message: minisgd does not do this for you here: write it yourself.
import numpy as np

import minisgd
from minisgd.gradient_noise import rms_gradient_norms


def noise(gradients, batch_size, replace):
    inputs = gradients.shape[1]
    model = minisgd.Sequential([minisgd.Dense(1, input_shape=(inputs,))])
    model.compile(loss="mse")
    x, y = gradients, np.zeros((len(gradients), 1))
    return rms_gradient_norms(model, x, y, [batch_size], replace=replace)[0]

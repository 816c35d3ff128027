import numpy as np
import torch


class BestWeights:
    def __init__(self):
        self.losses, self.arrays = [], []

    def update(self, val_loss, model):
        self.losses.append(val_loss)
        self.arrays.append([np.array(p.detach()) for p in model.parameters()])

    def restore(self, model):
        best = self.arrays[int(np.argmin(self.losses))]
        with torch.no_grad():
            for parameter, array in zip(model.parameters(), best):
                parameter.copy_(torch.from_numpy(array))

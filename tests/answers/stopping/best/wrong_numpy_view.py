# message: Keep copies of its tensors, and copy them into the model itself, as load_state_dict does.
import torch


class BestWeights:
    def __init__(self):
        self.loss, self.arrays = float("inf"), None

    def update(self, val_loss, model):
        if val_loss < self.loss:
            self.loss = val_loss
            self.arrays = [p.detach().numpy() for p in model.parameters()]

    def restore(self, model):
        for parameter, array in zip(model.parameters(), self.arrays):
            parameter.data.copy_(torch.from_numpy(array))

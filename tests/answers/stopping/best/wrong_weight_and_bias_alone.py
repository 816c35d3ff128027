# message: AttributeError: 'Sequential' object has no attribute 'weight'.
# message: A model may have any layers: its state_dict holds the weights of all of them.
# points: 2
import torch


class BestWeights:
    def __init__(self):
        self.loss = float("inf")

    def update(self, val_loss, model):
        if val_loss < self.loss:
            self.loss = val_loss
            self.weight = model.weight.detach().clone()
            self.bias = model.bias.detach().clone()

    def restore(self, model):
        with torch.no_grad():
            model.weight.copy_(self.weight)
            model.bias.copy_(self.bias)

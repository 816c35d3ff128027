# message: The model works on the very tensors that you keep. Copy them, in update and in
# points: 2
class BestWeights:
    def __init__(self):
        self.loss, self.tensors = float("inf"), None

    def update(self, val_loss, model):
        if val_loss < self.loss:
            self.loss = val_loss
            self.tensors = [p.detach().clone() for p in model.parameters()]

    def restore(self, model):
        for parameter, tensor in zip(model.parameters(), self.tensors):
            parameter.data = tensor

# message: restore(model) leaves the model as it is. Keep copies of its tensors
class BestWeights:
    def __init__(self):
        self.loss, self.state = float("inf"), None

    def update(self, val_loss, model):
        if val_loss < self.loss:
            self.loss = val_loss
            self.state = [parameter.data for parameter in model.parameters()]

    def restore(self, model):
        for parameter, kept in zip(model.parameters(), self.state):
            parameter.data = kept

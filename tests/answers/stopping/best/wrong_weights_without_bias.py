# message: must be (3, 3), but it is (3, 0). Keep all that state_dict holds: the bias as well.
# message: must be (2, 2), but it is (2, 99). Keep all that state_dict holds
class BestWeights:
    def __init__(self):
        self.loss, self.weight = float("inf"), None

    def update(self, val_loss, model):
        if val_loss < self.loss:
            self.loss, self.weight = val_loss, model.weight.detach().clone()

    def restore(self, model):
        model.weight.data.copy_(self.weight)

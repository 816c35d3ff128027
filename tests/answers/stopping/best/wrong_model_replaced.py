# message: The model has got other parameters.
# points: 2
import copy


class BestWeights:
    def __init__(self):
        self.loss, self.model = float("inf"), None

    def update(self, val_loss, model):
        if val_loss < self.loss:
            self.loss, self.model = val_loss, copy.deepcopy(model)

    def restore(self, model):
        model.__dict__.update(copy.deepcopy(self.model).__dict__)

# message: must be (3, 3), but it is (4, 4). These are the weights of the last epoch.
import copy


class BestWeights:
    def __init__(self):
        self.loss, self.state = float("inf"), None

    def update(self, val_loss, model):
        if val_loss < self.loss:
            self.loss, self.state = val_loss, copy.deepcopy(model.state_dict())

    def restore(self, model):
        model = self.state

# message: Compare with the best loss so far, not with the epoch before.
# points: 2
import copy


class BestWeights:
    def __init__(self):
        self.loss, self.state = float("inf"), None

    def update(self, val_loss, model):
        if val_loss < self.loss:
            self.state = copy.deepcopy(model.state_dict())
        self.loss = val_loss

    def restore(self, model):
        model.load_state_dict(self.state)

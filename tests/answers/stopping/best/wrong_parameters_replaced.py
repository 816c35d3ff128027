# message: the optimizer that has trained the model changes it no more.
# message: Copy the numbers into those that it has, as load_state_dict does by itself.
# points: 2
import copy


class BestWeights:
    def __init__(self):
        self.loss, self.state = float("inf"), None

    def update(self, val_loss, model):
        if val_loss < self.loss:
            self.loss, self.state = val_loss, copy.deepcopy(model.state_dict())

    def restore(self, model):
        model.load_state_dict(copy.deepcopy(self.state), assign=True)

# message: restore(model) leaves the model as it is.
# message: Keep copies of its tensors, and copy them into the model itself, as load_state_dict does.
import copy


class BestWeights:
    def __init__(self):
        self.loss, self.state = float("inf"), None

    def update(self, val_loss, model):
        if val_loss < self.loss:
            self.loss, self.state = val_loss, copy.deepcopy(model.state_dict())

    def restore(self, model):
        model = self.state

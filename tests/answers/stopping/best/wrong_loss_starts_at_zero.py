# message: stopped with
import copy


class BestWeights:
    def __init__(self):
        self.loss, self.state = 0, None

    def update(self, val_loss, model):
        if val_loss < self.loss:
            self.loss, self.state = val_loss, copy.deepcopy(model.state_dict())

    def restore(self, model):
        model.load_state_dict(self.state)

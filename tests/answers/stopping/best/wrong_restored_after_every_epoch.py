# message: update(0.9, model) changes the weights of the model.
# message: It only keeps them: the training goes on from where it is.
import copy


class BestWeights:
    def __init__(self):
        self.loss, self.state = float("inf"), None

    def update(self, val_loss, model):
        if val_loss < self.loss:
            self.loss, self.state = val_loss, copy.deepcopy(model.state_dict())
        model.load_state_dict(self.state)

    def restore(self, model):
        model.load_state_dict(self.state)

import copy


class BestWeights:
    def __init__(self):
        self.loss, self.model = float("inf"), None

    def update(self, val_loss, model):
        if val_loss < self.loss:
            self.loss, self.model = val_loss, copy.deepcopy(model)

    def restore(self, model):
        model.load_state_dict(self.model.state_dict())

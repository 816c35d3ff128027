# message: Later epochs were as good, but not better: the first of them counts.
# points: 2
import copy


class BestWeights:
    def __init__(self):
        self.loss, self.state = float("inf"), None

    def update(self, val_loss, model):
        if val_loss <= self.loss:
            self.loss, self.state = val_loss, copy.deepcopy(model.state_dict())

    def restore(self, model):
        model.load_state_dict(self.state)

# message: An epoch with a smaller loss than all before is the new best.
# message: must be (2, 2), but it is (1, 1). An epoch with a smaller loss than all before
import copy


class BestWeights:
    def __init__(self):
        self.state = None

    def update(self, val_loss, model):
        if self.state is None:
            self.state = copy.deepcopy(model.state_dict())

    def restore(self, model):
        model.load_state_dict(self.state)

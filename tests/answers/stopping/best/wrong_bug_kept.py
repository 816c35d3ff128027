# message: must be (3, 3), but it is (4, 4). These are the weights of the last epoch.
class BestWeights:
    def __init__(self):
        self.loss, self.state = float("inf"), None

    def update(self, val_loss, model):
        if val_loss < self.loss:
            self.loss, self.state = val_loss, model.state_dict()

    def restore(self, model):
        model.load_state_dict(self.state)

class BestWeights:
    def __init__(self):
        self.loss = float("inf")
        self.state = None

    def update(self, val_loss, model):
        if self.loss > val_loss:
            self.loss = val_loss
            self.state = {k: v.detach().clone() for k, v in model.state_dict().items()}

    def restore(self, model):
        model.load_state_dict(self.state)

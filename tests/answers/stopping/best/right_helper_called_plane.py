def plane(state):
    return {name: tensor.clone() for name, tensor in state.items()}


class BestWeights:
    def __init__(self):
        self.epochs = []

    def update(self, val_loss, model):
        self.epochs.append((val_loss, plane(model.state_dict())))

    def restore(self, model):
        best_loss, state = min(self.epochs, key=lambda epoch: epoch[0])
        model.load_state_dict(state)

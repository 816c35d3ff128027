# message: restore must not train, but copy what is kept
class Checkpoint:
    """Remembers how far it was and does it all again with a trainer just begun."""

    def __init__(self, trainer):
        self.updates = trainer.iteration

    def restore(self, other):
        for _ in range(self.updates):
            other.update()

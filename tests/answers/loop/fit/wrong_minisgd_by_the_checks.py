# message: minisgd does not do this for you here: write it yourself.
from minisgd.mistakes import loop


def fit(*arguments):
    return loop.by_minisgd(["w", "b", "loss", "val_loss"], *arguments)

# message: minisgd does not do this for you here: write it yourself.
from minisgd.inputs import rows_to_train_on


def rows_of_epochs(samples, validation_split, epochs, rng):
    border = rows_to_train_on(samples, validation_split)
    return [(rng.permutation(border), range(border, samples)) for _ in range(epochs)]

import numpy as np


def train(x, y, seed):
    """Batches of 50 by hand, until the budget is used up."""
    rng = np.random.default_rng(seed)
    model = Sequential([Dense(32, "relu"), Dense(2, "softmax")], seed=seed)
    model.compile(Adam(0.002), "sparse_categorical_crossentropy")
    made = 0
    while made < 1000:
        order = rng.permutation(len(x))
        for first in range(0, len(x), 50):
            if made < 1000:
                rows = order[first : first + 50]
                model.train_on_batch(x[rows], y[rows])
                made += 1
    return model

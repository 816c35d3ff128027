# message: Do x and y still belong together?
# points: 3
import numpy as np


def train(x, y, seed):
    rng = np.random.default_rng(seed)
    x, y = rng.permutation(x), rng.permutation(y)
    model = Sequential([Dense(32, "relu"), Dense(2, "softmax")], seed=seed)
    model.compile("adam", "sparse_categorical_crossentropy")
    epochs = BUDGET // steps_per_epoch(len(x), 32)
    model.fit(x, y, batch_size=32, epochs=epochs, verbose=0)
    return model

# message: A softmax over one unit is always 1: take sigmoid, or 2 units.
# points: 3
def train(x, y, seed):
    model = Sequential([Dense(32, "relu"), Dense(1, "softmax")], seed=seed)
    model.compile("adam", "binary_crossentropy")
    epochs = BUDGET // steps_per_epoch(len(x), 32)
    model.fit(x, y, batch_size=32, epochs=epochs, verbose=0)
    return model

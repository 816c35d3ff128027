# message: gives a float, not a model of minisgd. Return the model itself.
# points: 0
def train(x, y, seed):
    model = Sequential([Dense(32, "relu"), Dense(2, "softmax")], seed=seed)
    model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
    epochs = BUDGET // steps_per_epoch(len(x), 32)
    model.fit(x, y, batch_size=32, epochs=epochs, verbose=0)
    return float(model.evaluate(x, y, verbose=0)[1])

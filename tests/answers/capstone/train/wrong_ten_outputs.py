# message: gives a model with predictions of shape (359, 10)
# message: One model, whose last layer has 2 units, one for each belt; or 1 unit
# points: 1
def train(x, y, seed):
    model = Sequential([Dense(32, "relu"), Dense(10, "softmax")], seed=seed)
    model.compile("adam", "sparse_categorical_crossentropy")
    epochs = BUDGET // steps_per_epoch(len(x), 32)
    model.fit(x, y, batch_size=32, epochs=epochs, verbose=0)
    return model

# message: gives a History, not a model of minisgd. Return the model itself
# message: gives no model. Return the model itself
def train(x, y, seed):
    model = Sequential([Dense(32, "relu"), Dense(2, "softmax")], seed=seed)
    model.compile("adam", "sparse_categorical_crossentropy")
    epochs = BUDGET // steps_per_epoch(len(x), 32)
    return model.fit(x, y, batch_size=32, epochs=epochs, verbose=0)

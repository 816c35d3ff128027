# message: Without a hidden layer that has an activation a model ends at about 90 %.
# points: 3
def train(x, y, seed):
    model = Sequential([Dense(64), Dense(2, "softmax")], seed=seed)
    model.compile("adam", "sparse_categorical_crossentropy")
    epochs = BUDGET // steps_per_epoch(len(x), 32)
    model.fit(x, y, batch_size=32, epochs=epochs, verbose=0)
    return model

# message: updates of its model. Make a new model in every call
# message: gives the same model as with the seed 1
# points: 1
model = Sequential([Dense(32, "relu"), Dense(2, "softmax")], seed=0)
model.compile("adam", "sparse_categorical_crossentropy")


def train(x, y, seed):
    epochs = BUDGET // steps_per_epoch(len(x), 32)
    model.fit(x, y, batch_size=32, epochs=epochs, verbose=0)
    return model

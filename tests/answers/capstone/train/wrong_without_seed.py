# message: gives another model when it is called again
# message: The seed must decide the first weights and the order of the rows
# points: 6
def train(x, y, seed):
    model = Sequential([Dense(32, "relu"), Dense(2, "softmax")])
    model.compile("adam", "sparse_categorical_crossentropy")
    epochs = BUDGET // steps_per_epoch(len(x), 32)
    model.fit(x, y, batch_size=32, epochs=epochs, verbose=0)
    return model

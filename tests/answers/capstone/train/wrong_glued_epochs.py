# message: 26 epochs of 39 updates: the short last batch makes an update too.
# points: 6
def train(x, y, seed):
    model = Sequential([Dense(32, "relu"), Dense(2, "softmax")], seed=seed)
    model.compile("adam", "sparse_categorical_crossentropy")
    epochs = BUDGET * 32 // len(x)
    model.fit(x, y, batch_size=32, epochs=epochs, verbose=0)
    return model

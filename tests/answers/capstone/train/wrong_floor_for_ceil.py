# message: train(x of 1,078 rows, y, 0) makes 1,020 updates
# message: 30 epochs of 34 updates: the short last batch makes an update too.
# message: 26 epochs of 39 updates: the short last batch makes an update too.
# points: 1
def train(x, y, seed):
    model = Sequential([Dense(32, "relu"), Dense(2, "softmax")], seed=seed)
    model.compile("adam", "sparse_categorical_crossentropy")
    epochs = BUDGET // max(1, len(x) // 32)
    model.fit(x, y, batch_size=32, epochs=epochs, verbose=0)
    return model

# message: It makes only 34 updates: the budget has room for more
# points: 3
def train(x, y, seed):
    model = Sequential([Dense(32, "relu"), Dense(2, "softmax")], seed=seed)
    model.compile("adam", "sparse_categorical_crossentropy")
    model.fit(x, y, batch_size=32, verbose=0)
    return model

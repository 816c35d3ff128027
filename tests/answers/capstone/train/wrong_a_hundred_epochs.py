# message: train(x of 1,078 rows, y, 0) makes 3,400 updates
# message: The budget is 1,000. How many updates does an epoch make?
# points: 1
def train(x, y, seed):
    model = Sequential([Dense(32, "relu"), Dense(2, "softmax")], seed=seed)
    model.compile("adam", "sparse_categorical_crossentropy")
    model.fit(x, y, batch_size=32, epochs=100, verbose=0)
    return model

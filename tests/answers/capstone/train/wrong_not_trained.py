# message: makes no update. Train the model within the function, with fit
# points: 1
def train(x, y, seed):
    model = Sequential([Dense(32, "relu"), Dense(2, "softmax")], seed=seed)
    model.compile("adam", "sparse_categorical_crossentropy")
    return model

# message: Learn from x and y alone: here the belts are swapped.
# points: 5
def train(x, y, seed):
    model = Sequential([Dense(32, "relu"), Dense(2, "softmax")], seed=seed)
    model.compile("adam", "sparse_categorical_crossentropy")
    epochs = 29
    model.fit(x_training, y_training, batch_size=32, epochs=epochs, verbose=0)
    return model

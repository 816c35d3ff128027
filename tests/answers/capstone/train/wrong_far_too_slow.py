# message: Half is what guessing gives. Is the learning rate far too large or too small?
# points: 3
def train(x, y, seed):
    model = Sequential([Dense(32, "relu"), Dense(2, "softmax")], seed=seed)
    model.compile(SGD(0.0001), "sparse_categorical_crossentropy")
    epochs = BUDGET // steps_per_epoch(len(x), 32)
    model.fit(x, y, batch_size=32, epochs=epochs, verbose=0)
    return model

# message: Another optimizer or learning rate may learn more from each update
# points: 3
def train(x, y, seed):
    model = Sequential([Dense(32, "relu"), Dense(2, "softmax")], seed=seed)
    model.compile(SGD(0.001), "sparse_categorical_crossentropy")
    epochs = BUDGET // steps_per_epoch(len(x), 32)
    model.fit(x, y, batch_size=32, epochs=epochs, verbose=0)
    return model

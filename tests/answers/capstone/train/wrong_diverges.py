# message: stopped with LossNotFinite
def train(x, y, seed):
    model = Sequential([Dense(32, "relu"), Dense(1)], seed=seed)
    model.compile(SGD(30.0), "mse")
    epochs = BUDGET // steps_per_epoch(len(x), 32)
    model.fit(x, y[:, None], batch_size=32, epochs=epochs, verbose=0)
    return model

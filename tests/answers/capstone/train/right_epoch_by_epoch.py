def train(x, y, seed):
    model = Sequential([Dense(32, "relu"), Dense(1)], seed=seed)
    model.compile(Adam(0.005), "mse")
    steps = len(range(0, len(x), 64))
    while model.iteration + steps <= 1000:
        model.optimizer.learning_rate = 0.005 * (1 - model.iteration / 1000)
        model.fit(x, y[:, None], batch_size=64, epochs=1, verbose=0)
    return model

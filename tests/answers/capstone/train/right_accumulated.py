import minisgd


def train(x, y, seed):
    model = Sequential([Dense(32, "tanh"), Dense(16, "tanh"), Dense(2)], seed=seed)
    model.compile(Adam(0.01), minisgd.SparseCategoricalCrossentropy(from_logits=True))
    batches = steps_per_epoch(len(x), 20)  # four of them make an update
    epochs = BUDGET // steps_per_epoch(batches, 4)
    model.fit(x, y, 20, epochs, verbose=0, accumulate_batches=4)
    return model

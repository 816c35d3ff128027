from minisgd.callbacks import EarlyStopping


def train(x, y, seed):
    model = Sequential([Dense(40, "relu"), Dense(2, "softmax")], seed=seed)
    model.compile(SGD(0.2), "sparse_categorical_crossentropy")
    stop = EarlyStopping(patience=20, restore_best_weights=True)
    epochs = BUDGET // steps_per_epoch(len(x), 16)
    model.fit(
        x, y, batch_size=16, epochs=epochs, validation_split=0.1, callbacks=[stop]
    )
    return model

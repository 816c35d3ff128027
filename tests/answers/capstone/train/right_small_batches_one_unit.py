def train(x, y, seed):
    model = Sequential(seed=seed)
    model.add(Dense(24, "relu"))
    model.add(Dense(1, "sigmoid"))
    model.compile(optimizer=Adam(0.003), loss="binary_crossentropy")
    epochs = 1000 // -(-len(x) // 10)
    model.fit(x, y.reshape(-1, 1), batch_size=10, epochs=epochs, verbose=0)
    return model

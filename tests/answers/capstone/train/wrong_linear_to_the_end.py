# message: Without a hidden layer that has an activation a model ends at about 90 %
# points: 3
def train(x, y, seed):
    model = Sequential([Dense(2, "softmax")], seed=seed)
    model.compile(Adam(0.003), "sparse_categorical_crossentropy")
    model.fit(x, y, batch_size=128, epochs=10, steps_per_epoch=100, verbose=0)
    return model

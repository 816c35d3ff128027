# message: Without a hidden layer that has an activation a model ends at about 90 %
# points: 3
def train(x, y, seed):
    model = Sequential([Dense(2, "softmax")], seed=seed)
    model.compile(SGD(0.1), "sparse_categorical_crossentropy")
    model.fit(x, y, batch_size=32, epochs=1, verbose=0)
    return model

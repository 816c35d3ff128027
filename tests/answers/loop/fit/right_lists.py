def fit(x, y, x_new, y_new, batch_size, epochs, learning_rate):
    pairs, new_pairs = list(zip(x, y)), list(zip(x_new, y_new))
    w = b = 0
    record = {"loss": [], "val_loss": []}
    for _ in range(epochs):
        squares, waiting = [], list(pairs)
        while waiting:
            batch, waiting = waiting[:batch_size], waiting[batch_size:]
            errors = [w * one + b - other for one, other in batch]
            squares += [error**2 for error in errors]
            of_w = [2 * error * one for error, (one, _) in zip(errors, batch)]
            w -= learning_rate * sum(of_w) / len(batch)
            b -= learning_rate * 2 * sum(errors) / len(batch)
        record["loss"].append(sum(squares) / len(squares))
        looked = [(w * one + b - other) ** 2 for one, other in new_pairs]
        record["val_loss"].append(sum(looked) / len(looked))
    return {"w": w, "b": b} | record

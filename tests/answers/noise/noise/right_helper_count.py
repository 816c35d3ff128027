def count(gradients):
    return gradients.shape[0]


def slopes(gradients):
    return gradients - gradients.mean(axis=0)


def noise(gradients, batch_size, replace):
    square = (slopes(gradients) ** 2).sum() / count(gradients) / batch_size
    if not replace:
        square *= (count(gradients) - batch_size) / (count(gradients) - 1)
    return square**0.5

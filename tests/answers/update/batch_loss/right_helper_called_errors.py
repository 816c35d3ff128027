def errors(prediction, target):
    return prediction.reshape(-1) - target.reshape(-1)


def batch_loss(prediction, target):
    return (errors(prediction, target) ** 2).mean()

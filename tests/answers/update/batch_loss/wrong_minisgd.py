# message: minisgd does not do this for you here: write it yourself.
import minisgd


def batch_loss(prediction, target):
    loss = minisgd.MeanSquaredError()
    return loss.value(prediction.reshape(-1, 1), target.reshape(-1, 1))

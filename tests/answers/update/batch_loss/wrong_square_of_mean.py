# message: Square each error first; then take the mean.
def batch_loss(prediction, target):
    return (prediction.ravel() - target.ravel()).mean() ** 2

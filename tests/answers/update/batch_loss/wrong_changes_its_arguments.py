# message: changed its arguments.
def batch_loss(prediction, target):
    prediction -= target.reshape(prediction.shape)
    return (prediction**2).mean()

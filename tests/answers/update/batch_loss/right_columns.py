def batch_loss(prediction, target):
    error = prediction.reshape(-1, 1) - target.reshape(-1, 1)
    return float((error * error).mean())

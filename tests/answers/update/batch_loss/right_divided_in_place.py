def batch_loss(prediction, target):
    errors = prediction.flatten()
    errors -= target.flatten()
    errors *= errors
    errors /= len(errors)
    return errors.sum()

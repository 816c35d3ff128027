# message: It printed 0.0, but print only shows a value: return it.
def batch_loss(prediction, target):
    print(((prediction.ravel() - target.ravel()) ** 2).mean())

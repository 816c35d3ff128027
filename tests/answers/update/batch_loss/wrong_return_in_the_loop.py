# message: must be 3.3333333, but it is 1.0. Every sample has one prediction, one target
def batch_loss(prediction, target):
    total = 0
    for p, t in zip(prediction.ravel(), target.ravel()):
        total += (p - t) ** 2
        return total

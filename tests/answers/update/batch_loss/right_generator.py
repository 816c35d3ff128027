def batch_loss(prediction, target):
    pairs = zip(prediction.flatten().tolist(), target.flatten().tolist())
    return sum((p - t) ** 2 for p, t in pairs) / len(target)

def batch_loss(prediction, target):
    rows = len(target)
    if rows == 1:
        return (prediction.item() - target.item()) ** 2
    half = rows // 2
    first = batch_loss(prediction[:half], target[:half])
    second = batch_loss(prediction[half:], target[half:])
    return (half * first + (rows - half) * second) / rows

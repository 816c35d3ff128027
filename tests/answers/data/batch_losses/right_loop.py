def batch_losses(losses, labels, class_weight):
    total = weight = 0
    for loss, label in zip(losses, labels):
        total += class_weight[label] * loss
        weight += class_weight[label]
    return total / len(labels), total / weight

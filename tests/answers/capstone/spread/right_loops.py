def mean_and_spread(accuracies):
    total = 0
    for accuracy in accuracies:
        total += accuracy
    mean = total / len(accuracies)
    squares = 0
    for accuracy in accuracies:
        squares += (accuracy - mean) ** 2
    return [mean, (squares / (len(accuracies) - 1)) ** 0.5]

# message: must be {0: 0.66666667, 1: 2.0}, but it is {0: 2.0, 1: 6.0}.
# message: The weights of all samples must add up to 8, not to 24.
def class_weights(labels):
    weights = {each: 1 / labels.count(each) for each in set(labels)}
    in_sum = sum(weights.values())
    return {each: w * len(labels) / in_sum for each, w in weights.items()}

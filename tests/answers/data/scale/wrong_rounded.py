# message: Nearly: do not round.
# points: 1
def scale(training, test):
    mean, deviation = training.mean(axis=0), training.std(axis=0)
    return tuple(((x - mean) / deviation).round(2) for x in (training, test))

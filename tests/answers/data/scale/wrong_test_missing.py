# message: scale([[3.0], [7.0]], [[9.0], [2.0]]) has 1 item
def scale(training, test):
    return [(training - training.mean(axis=0)) / training.std(axis=0)]

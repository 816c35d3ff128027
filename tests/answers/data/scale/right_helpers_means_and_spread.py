import numpy as np


def means(table):
    return np.mean(table, axis=0)


def spread(table):
    return np.std(table, axis=0)


def scale(training, test):
    def scaled(table):
        return (table - means(training)) / spread(training)

    return scaled(training), scaled(test)

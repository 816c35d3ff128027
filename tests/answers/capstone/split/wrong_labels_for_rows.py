# message: gives class numbers. Give the row numbers, not the classes.
from sklearn.model_selection import train_test_split


def split(labels, seed):
    rng = np.random.default_rng(seed)
    labels = rng.permutation(labels)
    a, b = len(labels) * 3 // 5, len(labels) * 4 // 5
    return labels[:a], labels[a:b], labels[b:]

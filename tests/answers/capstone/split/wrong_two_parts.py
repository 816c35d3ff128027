# message: has 2 items, but must have 3
# points: 1
from sklearn.model_selection import train_test_split


def split(labels, seed):
    rows = np.arange(len(labels))
    return train_test_split(rows, test_size=0.4, stratify=labels, random_state=seed)

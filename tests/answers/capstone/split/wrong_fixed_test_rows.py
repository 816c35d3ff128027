# message: has rows that are the same with the seed 1
# points: 3
from sklearn.model_selection import train_test_split


def split(labels, seed):
    rows = np.arange(len(labels))
    others, test = train_test_split(
        rows, test_size=0.2, stratify=labels, random_state=0
    )
    training, validation = train_test_split(
        others, test_size=0.25, stratify=labels[others], random_state=seed
    )
    return training, validation, test

# message: Who divides the rest anew gets places in it: rest[places] are the rows.
# points: 1
from sklearn.model_selection import train_test_split


def split(labels, seed):
    rows = np.arange(len(labels))
    training, rest = train_test_split(
        rows, test_size=0.4, stratify=labels, random_state=seed
    )
    validation, test = train_test_split(
        np.arange(len(rest)), test_size=0.5, stratify=labels[rest], random_state=seed
    )
    return training, validation, test

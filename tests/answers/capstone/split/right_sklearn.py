from sklearn.model_selection import train_test_split


def split(labels, seed):
    rows = np.arange(len(labels))
    training, others = train_test_split(
        rows, test_size=0.4, stratify=labels, random_state=seed
    )
    validation, test = train_test_split(
        others, test_size=0.5, stratify=labels[others], random_state=seed
    )
    return training, validation, test

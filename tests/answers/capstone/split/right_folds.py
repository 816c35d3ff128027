from sklearn.model_selection import StratifiedKFold


def split(labels, seed):
    folds = StratifiedKFold(5, shuffle=True, random_state=seed)
    fifths = [test for _, test in folds.split(labels, labels)]
    return np.concatenate(fifths[2:]), fifths[0], fifths[1]

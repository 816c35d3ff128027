# message: among the validation rows and the test rows
# message: What a model is measured on must be new to it
# points: 1
from sklearn.model_selection import train_test_split


def split(labels, seed):
    rows = np.arange(len(labels))
    training, others = train_test_split(
        rows, test_size=0.4, stratify=labels, random_state=seed
    )
    return training, others[: len(others) // 2], others

# message: among the training rows and the validation rows
# message: What a model is measured on must be new to it
# points: 1
def split(labels, seed):
    rng = np.random.default_rng(seed)
    n = len(labels)
    sizes = n * 3 // 5, n // 5, n // 5
    return [rng.choice(n, size=size, replace=False) for size in sizes]

# message: twice among the training rows
# message: A row that is drawn must not be drawn again
# points: 1
def split(labels, seed):
    rng = np.random.default_rng(seed)
    n = len(labels)
    return [rng.choice(n, size=size) for size in (n * 3 // 5, n // 5, n // 5)]

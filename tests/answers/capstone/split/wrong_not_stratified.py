# message: Divide every class 60 : 20 : 20. That is what stratified means
# points: 2
def split(labels, seed):
    rows = np.random.default_rng(seed).permutation(len(labels))
    a, b = round(0.6 * len(rows)), round(0.8 * len(rows))
    return rows[:a], rows[a:b], rows[b:]

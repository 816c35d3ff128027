# message: Find both slopes for every sample, then take the two means.
# message: The function must work for any numbers, also for a batch with one sample.
# points: 1
def slopes(w, b, x, y):
    errors = [int(w * a + b - c) for a, c in zip(x, y)]
    return 2 * sum(e * a for e, a in zip(errors, x)) / len(x), 2 * sum(errors) / len(x)

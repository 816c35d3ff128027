# message: These are the numbers on the clocks. Return the batch sizes.
def first_done(runs, fixed, per_sample):
    return (
        min(n for size, n in runs),
        min(n * size for size, n in runs),
        min(n * (fixed + per_sample * size) for size, n in runs),
    )

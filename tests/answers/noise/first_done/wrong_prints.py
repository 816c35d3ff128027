# message: but print only shows a value: return it.
def first_done(runs, fixed, per_sample):
    print(min(n for size, n in runs), min(n * size for size, n in runs))

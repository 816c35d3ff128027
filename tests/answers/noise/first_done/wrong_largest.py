# message: These are the largest numbers. First is the smallest.
def first_done(runs, fixed, per_sample):
    clocks = [
        lambda run: run[1],
        lambda run: run[0] * run[1],
        lambda run: run[1] * (fixed + per_sample * run[0]),
    ]
    return tuple(max(runs, key=clock)[0] for clock in clocks)

# message: Every update takes the fixed time, not only the first.
def first_done(runs, fixed, per_sample):
    clocks = [
        lambda run: run[1],
        lambda run: run[0] * run[1],
        lambda run: fixed + run[1] * per_sample * run[0],
    ]
    return tuple(min(runs, key=clock)[0] for clock in clocks)

# message: Every update takes the time of all its samples.
def first_done(runs, fixed, per_sample):
    clocks = [
        lambda run: run[1],
        lambda run: run[0] * run[1],
        lambda run: run[1] * fixed + per_sample * run[0],
    ]
    return tuple(min(runs, key=clock)[0] for clock in clocks)

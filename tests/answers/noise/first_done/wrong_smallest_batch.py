# message: The smallest batch has not always seen the fewest samples: count updates.
def first_done(runs, fixed, per_sample):
    time = min(runs, key=lambda run: run[1] * (fixed + per_sample * run[0]))
    return min(runs, key=lambda run: run[1])[0], min(runs)[0], time[0]

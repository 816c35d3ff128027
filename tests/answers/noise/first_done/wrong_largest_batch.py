# message: The largest batch has not always made the fewest updates.
def first_done(runs, fixed, per_sample):
    by_samples = min(runs, key=lambda run: run[0] * run[1])
    by_time = min(runs, key=lambda run: run[1] * (fixed + per_sample * run[0]))
    return max(runs)[0], by_samples[0], by_time[0]

# message: A run is (batch_size, updates), in this order.
def first_done(runs, fixed, per_sample):
    by_updates = min(runs, key=lambda run: run[0])
    by_samples = min(runs, key=lambda run: run[0] * run[1])
    by_time = min(runs, key=lambda run: run[0] * (fixed + per_sample * run[1]))
    return by_updates[1], by_samples[1], by_time[1]

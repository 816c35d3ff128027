def updates(samples, batch_size, accumulate_batches):
    added_up = 0
    for first in range(0, samples, batch_size):
        added_up += 1
        is_last = first + batch_size >= samples
        if added_up == accumulate_batches or is_last:
            yield added_up
            added_up = 0


def updates_per_pass(samples, batch_size, accumulate_batches):
    return len(list(updates(samples, batch_size, accumulate_batches)))

# message: must be 1.1, but it is 0.4.
# points: 1
def update_from(w, micro_batches, learning_rate):
    return 0.4

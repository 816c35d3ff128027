# message: must be [['a', 'b', 'a', 'b', 'a'], ['b', 'a', 'b', 'a', 'b']
# points: 2
def epochs_of(one_pass, steps_per_epoch, epochs):
    all_epochs, first = [], 0
    for _ in range(epochs):
        twice = list(one_pass) * 2
        all_epochs.append(twice[first : first + steps_per_epoch])
        first = (first + steps_per_epoch) % len(one_pass)
    return all_epochs

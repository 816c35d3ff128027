# message: changed its arguments. Work on a copy of them.
def epochs_of(one_pass, steps_per_epoch, epochs):
    all_epochs = []
    for _ in range(epochs):
        all_epochs.append([])
        for _ in range(steps_per_epoch):
            all_epochs[-1].append(one_pass[0])
            one_pass.append(one_pass.pop(0))
    return all_epochs

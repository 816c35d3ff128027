# message: The rate still goes by the step. The iteration is never reset.
def rates(steps_per_epoch, epochs, warm_up, full_rate):
    found = []
    for epoch in range(epochs):
        for number, batch in enumerate(range(steps_per_epoch), start=1):
            found.append(full_rate * min(1, number / warm_up))
    return found

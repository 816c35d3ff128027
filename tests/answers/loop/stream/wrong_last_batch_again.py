# message: The stream goes on: no batch is left out, and none comes before its turn.
def epochs_of(one_pass, steps_per_epoch, epochs):
    return [
        [
            one_pass[(epoch * (steps_per_epoch - 1) + step) % len(one_pass)]
            for step in range(steps_per_epoch)
        ]
        for epoch in range(epochs)
    ]

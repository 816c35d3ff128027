def rates(steps_per_epoch, epochs, warm_up, full_rate):
    return [
        min(full_rate, full_rate * (epoch * steps_per_epoch + step) / warm_up)
        for epoch in range(epochs)
        for step in range(1, steps_per_epoch + 1)
    ]

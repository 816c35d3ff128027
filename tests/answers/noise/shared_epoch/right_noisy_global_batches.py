import sys
import warnings


def shared_epoch(samples, workers, batch_size):
    print("dealing", samples)
    warnings.warn("this takes a while")
    print("please wait", file=sys.stderr)

    places = samples + -samples % workers
    together = workers * batch_size
    updates = -(-places // together)
    return updates, places - samples, places - (updates - 1) * together

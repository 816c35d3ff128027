from itertools import islice


def run_epochs(epochs, best_epoch, patience):
    waited = 0
    for epoch in range(1, epochs + 1):
        yield epoch
        waited = waited + 1 if epoch > best_epoch else 0
        if waited == patience:
            return


def updates_made(samples, validation_split, batch_size, epochs, best_epoch, patience):
    rows = list(islice(range(samples), int(samples * (1 - validation_split))))
    batches = [rows[first : first + batch_size] for first in rows[::batch_size]]
    return sum(len(batches) for _ in run_epochs(epochs, best_epoch, patience))

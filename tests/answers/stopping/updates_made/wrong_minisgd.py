# message: minisgd does not do this for you here: write it yourself.
import minisgd


def updates_made(samples, validation_split, batch_size, epochs, best_epoch, patience):
    rows = int(samples * (1 - validation_split))
    last = min(epochs, best_epoch + patience)
    return minisgd.TrainingPlan(rows, batch_size, last).iterations

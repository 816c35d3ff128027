# message: 3 epochs are over. How many updates did each of them make?
def updates_before(samples, batch_size, epoch):
    return epoch - 1

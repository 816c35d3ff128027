# message: 4 epochs before it: how many updates did each make?
def updates_before(samples, batch_size, epoch):
    return epoch - 1

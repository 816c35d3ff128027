import numpy as np


def cut_pass(order, batch_size, drop_last=False):
    batches = np.split(np.array(order), range(batch_size, len(order), batch_size))
    if drop_last and len(batches[-1]) < batch_size:
        batches.pop()
    return batches

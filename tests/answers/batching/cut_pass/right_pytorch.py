from torch.utils.data import BatchSampler


def cut_pass(order, batch_size, drop_last=False):
    return list(BatchSampler(order, batch_size, drop_last))

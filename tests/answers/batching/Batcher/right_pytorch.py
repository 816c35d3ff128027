from torch.utils.data import BatchSampler


class Batcher(BatchSampler):
    def __init__(self, sampler, batch_size, drop_last=False):
        super().__init__(sampler, batch_size, drop_last)

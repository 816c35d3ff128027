# message: minisgd does not do this for you here: write it yourself.
from minisgd import cut_into_batches, steps_per_epoch


class Batcher:
    def __init__(self, sampler, batch_size, drop_last=False):
        self.sampler = sampler
        self.batch_size = batch_size
        self.drop_last = drop_last

    def __len__(self):
        return steps_per_epoch(len(self.sampler), self.batch_size, self.drop_last)

    def __iter__(self):
        return cut_into_batches(list(self.sampler), self.batch_size, self.drop_last)

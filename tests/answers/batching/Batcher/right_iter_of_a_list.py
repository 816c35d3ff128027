import math


class Batcher:
    def __init__(self, sampler, batch_size, drop_last=False):
        self.sampler = sampler
        self.batch_size = batch_size
        self.drop_last = drop_last

    def __len__(self):
        batches = len(self.sampler) / self.batch_size
        return math.floor(batches) if self.drop_last else math.ceil(batches)

    def __iter__(self):
        rows = [*self.sampler]
        starts = range(0, len(rows), self.batch_size)
        batches = [tuple(rows[k : k + self.batch_size]) for k in starts]
        return iter(batches[: len(self)])

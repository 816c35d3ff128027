# message: len(Batcher(range(0, 12), 4)) must be 3, but it is 4.
# message: The batches come out even here: none is short.
# points: 3
class Batcher:
    def __init__(self, sampler, batch_size, drop_last=False):
        self.sampler = sampler
        self.batch_size = batch_size
        self.drop_last = drop_last

    def __len__(self):
        full = len(self.sampler) // self.batch_size
        return full if self.drop_last else full + 1

    def __iter__(self):
        order = list(self.sampler)
        for start in range(0, len(order), self.batch_size):
            batch = order[start : start + self.batch_size]
            if len(batch) == self.batch_size or not self.drop_last:
                yield batch

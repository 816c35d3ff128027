# message: 'BackAndForth' object is not subscriptable.
# points: 3
class Batcher:
    def __init__(self, sampler, batch_size, drop_last=False):
        self.sampler = sampler
        self.batch_size = batch_size
        self.drop_last = drop_last

    def __len__(self):
        full, left_over = divmod(len(self.sampler), self.batch_size)
        return full if self.drop_last or not left_over else full + 1

    def __iter__(self):
        for number in range(len(self)):
            start = number * self.batch_size
            yield self.sampler[start : start + self.batch_size]

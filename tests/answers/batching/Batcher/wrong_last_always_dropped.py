# message: A last batch that is full stays: only a short one is left out.
# points: 2
class Batcher:
    def __init__(self, sampler, batch_size, drop_last=False):
        self.sampler = sampler
        self.batch_size = batch_size
        self.drop_last = drop_last

    def __len__(self):
        return -(-len(self.sampler) // self.batch_size) - self.drop_last

    def __iter__(self):
        order = list(self.sampler)
        for number in range(len(self)):
            start = number * self.batch_size
            yield order[start : start + self.batch_size]

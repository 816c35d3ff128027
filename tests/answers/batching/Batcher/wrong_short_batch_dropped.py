# message: list(Batcher(range(0, 11), 4)) must be [[0, 1, 2, 3], [4, 5, 6, 7], [8, 9, 10]]
# message: The rows left over (1) are a batch too.
# points: 0
class Batcher:
    def __init__(self, sampler, batch_size, drop_last=False):
        self.sampler = sampler
        self.batch_size = batch_size

    def __len__(self):
        return len(self.sampler) // self.batch_size

    def __iter__(self):
        order = list(self.sampler)
        for number in range(len(self)):
            start = number * self.batch_size
            yield order[start : start + self.batch_size]

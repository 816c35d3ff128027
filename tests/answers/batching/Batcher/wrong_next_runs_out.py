# message: list(Batcher(range(0, 11), 4)) stopped with StopIteration. It happened in the line `yield [next(rows) for _ in range(self.batch_size)]`.
# points: 1
class Batcher:
    def __init__(self, sampler, batch_size, drop_last=False):
        self.sampler = sampler
        self.batch_size = batch_size
        self.drop_last = drop_last

    def __len__(self):
        full, left_over = divmod(len(self.sampler), self.batch_size)
        return full if self.drop_last or not left_over else full + 1

    def __iter__(self):
        rows = iter(self.sampler)
        for _ in range(len(self)):
            yield [next(rows) for _ in range(self.batch_size)]

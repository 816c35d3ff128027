# message: side_by_side(Batcher(range(0, 4), 1)) must be
# message: Each loop keeps its own place: iter(batcher) begins a new pass.
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
        self.order, self.number = list(self.sampler), 0
        return self

    def __next__(self):
        if self.number == len(self):
            raise StopIteration
        start = self.number * self.batch_size
        self.number += 1
        return self.order[start : start + self.batch_size]

# message: two_loops(Batcher(back_and_forth(4), 2)) must be
# message: The second loop gives nothing. Each loop must begin a new pass.
# message: side_by_side(Batcher(range(0, 4), 1)) must be
# message: Each loop keeps its own place: iter(batcher) begins a new pass.
# points: 2
from itertools import islice


class Batcher:
    def __init__(self, sampler, batch_size, drop_last=False):
        self.sampler = sampler
        self.batch_size = batch_size
        self.drop_last = drop_last
        self.rows = iter(sampler)

    def __len__(self):
        full, left_over = divmod(len(self.sampler), self.batch_size)
        return full if self.drop_last or not left_over else full + 1

    def __iter__(self):
        while batch := list(islice(self.rows, self.batch_size)):
            if len(batch) == self.batch_size or not self.drop_last:
                yield batch

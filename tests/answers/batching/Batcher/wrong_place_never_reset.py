# message: two_loops(Batcher(back_and_forth(4), 2)) must be
# message: The second loop gives nothing. Each loop must begin a new pass.
# message: side_by_side(Batcher(range(0, 4), 1)) must be [[[0], [0]], [[1], [1]], [[2], [2]], [[3], [3]]], but it is [[[0], [0]], [[1], [2]]]. Each loop keeps its own place
# points: 2
class Batcher:
    def __init__(self, sampler, batch_size, drop_last=False):
        self.sampler = sampler
        self.batch_size = batch_size
        self.drop_last = drop_last
        self.number = 0

    def __len__(self):
        full, left_over = divmod(len(self.sampler), self.batch_size)
        return full if self.drop_last or not left_over else full + 1

    def __iter__(self):
        order = list(self.sampler)
        while self.number < len(self):
            start = self.number * self.batch_size
            yield order[start : start + self.batch_size]
            self.number += 1

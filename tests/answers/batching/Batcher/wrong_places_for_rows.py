# message: list(Batcher([4, 1, 3, 0, 2], 2)) must be [[4, 1], [3, 0], [2]]
# message: These are places in the order. Take the rows that stand there.
# message: Ask the sampler anew in every loop: its order may change.
# points: 2
class Batcher:
    def __init__(self, sampler, batch_size, drop_last=False):
        self.sampler = sampler
        self.batch_size = batch_size
        self.drop_last = drop_last

    def __len__(self):
        full, left_over = divmod(len(self.sampler), self.batch_size)
        return full if self.drop_last or not left_over else full + 1

    def __iter__(self):
        rows = range(len(self.sampler))
        for number in range(len(self)):
            start = number * self.batch_size
            yield list(rows[start : start + self.batch_size])

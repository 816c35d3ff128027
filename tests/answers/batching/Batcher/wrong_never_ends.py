# message: two_loops(Batcher(back_and_forth(4), 2)) does not end.
# message: A loop is one pass: end it after the last batch.
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
        while True:
            order = list(self.sampler)
            for number in range(len(self)):
                start = number * self.batch_size
                yield order[start : start + self.batch_size]

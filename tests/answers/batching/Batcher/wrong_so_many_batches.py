# message: list(Batcher(range(0, 11), 4)) must be
# message: but it is [[0, 1], [2, 3], [4, 5], [6, 7]]. batch_size is the number of rows in a batch, not of batches.
class Batcher:
    def __init__(self, sampler, batch_size, drop_last=False):
        self.sampler = sampler
        self.batch_size = batch_size
        self.drop_last = drop_last

    def __len__(self):
        return self.batch_size

    def __iter__(self):
        order = list(self.sampler)
        rows = len(order) // self.batch_size
        for number in range(self.batch_size):
            yield order[number * rows : (number + 1) * rows]

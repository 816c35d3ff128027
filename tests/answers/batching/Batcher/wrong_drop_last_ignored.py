# message: len(Batcher(range(0, 10), 3, drop_last=True)) must be 3, but it is 4.
# message: With drop_last=True the rows left over (1) make no batch.
# message: With drop_last=True the rows left over (1) stay out.
# message: With drop_last=True the rows left over (2) stay out.
class Batcher:
    def __init__(self, sampler, batch_size, drop_last=False):
        self.sampler = sampler
        self.batch_size = batch_size

    def __len__(self):
        return -(-len(self.sampler) // self.batch_size)

    def __iter__(self):
        order = list(self.sampler)
        for start in range(0, len(order), self.batch_size):
            yield order[start : start + self.batch_size]

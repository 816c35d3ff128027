# message: cannot begin: __iter__ does not give an iterator.
# message: Let it give iter(...) of the list of batches, or use yield.
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
        rows = list(self.sampler)
        return [
            rows[k : k + self.batch_size] for k in range(0, len(rows), self.batch_size)
        ]

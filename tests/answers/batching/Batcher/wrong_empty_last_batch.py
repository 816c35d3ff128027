# message: list(Batcher([5, 2, 0, 4, 1, 3], 3)) must be [[5, 2, 0], [4, 1, 3]]
# message: The batches come out even here: nothing is left over.
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
        batch = []
        for row in self.sampler:
            batch.append(row)
            if len(batch) == self.batch_size:
                yield batch
                batch = []
        if not self.drop_last:
            yield batch

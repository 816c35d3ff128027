# message: list(Batcher(range(0, 11), 4)) must be [[0, 1, 2, 3], [4, 5, 6, 7], [8, 9, 10]]
# message: A loop over a Batcher gives the batches of one pass, each a list of rows.
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
                batch.clear()
        if batch and not self.drop_last:
            yield batch

# message: Row 4 is lost: zip takes it, and then finds the range at its end.
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
        rows = iter(self.sampler)
        while batch := [row for row, _ in zip(rows, range(self.batch_size))]:
            if len(batch) == self.batch_size or not self.drop_last:
                yield batch

from itertools import islice


class Batcher:
    def __init__(self, sampler, batch_size, drop_last=False):
        self.sampler = sampler
        self.batch_size = batch_size
        self.drop_last = drop_last

    def __len__(self):
        full, left_over = divmod(len(self.sampler), self.batch_size)
        return full + bool(left_over and not self.drop_last)

    def __iter__(self):
        rows = iter(self.sampler)
        return iter(lambda: self.next_batch(rows), [])

    def next_batch(self, rows):
        batch = list(islice(rows, self.batch_size))
        return [] if self.drop_last and len(batch) < self.batch_size else batch

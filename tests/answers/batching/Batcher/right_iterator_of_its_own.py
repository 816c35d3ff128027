class Pass:
    def __init__(self, rows, batch_size, batches):
        self.rows, self.batch_size, self.left = rows, batch_size, batches

    def __iter__(self):
        return self

    def __next__(self):
        if self.left == 0:
            raise StopIteration
        self.left -= 1
        batch = []
        while len(batch) < self.batch_size:
            try:
                batch.append(next(self.rows))
            except StopIteration:
                break
        return batch


class Batcher:
    def __init__(self, sampler, batch_size, drop_last=False):
        self.sampler = sampler
        self.batch_size = batch_size
        self.drop_last = drop_last

    def __len__(self):
        left, batches = len(self.sampler), 0
        while left > 0:
            left -= self.batch_size
            batches += 1
        return batches - 1 if left and self.drop_last else batches

    def __iter__(self):
        return Pass(iter(self.sampler), self.batch_size, len(self))

# message: len(Batcher(back_and_forth(7), 3)) asks the sampler for an order.
# message: Each order is for a loop. The length needs none: count from len(sampler).
# points: 3
class Batcher:
    def __init__(self, sampler, batch_size, drop_last=False):
        self.sampler = sampler
        self.batch_size = batch_size
        self.drop_last = drop_last

    def __len__(self):
        return sum(1 for _ in iter(self))

    def __iter__(self):
        batch = []
        for row in self.sampler:
            batch.append(row)
            if len(batch) == self.batch_size:
                yield batch
                batch = []
        if batch and not self.drop_last:
            yield batch

# message: len(Batcher(range(0, 10), 3)) must be 4, but it is 3.
# message: The rows left over (1) are a batch too: round up.
# message: Each loop over a Batcher is a pass, in the order that the sampler gives then.
# message: Each loop keeps its own place: iter(batcher) begins a new pass.
class Batcher:
    def __init__(self, sampler, batch_size, drop_last=False):
        self.sampler, self.batch_size = sampler, batch_size
        self.batches = len(sampler) // batch_size
        self.rows = iter(sampler)

    def __len__(self):
        return self.batches

    def __iter__(self):
        return self

    def __next__(self):
        batch = [row for row, _ in zip(self.rows, range(self.batch_size))]
        if not batch:
            raise StopIteration
        return batch

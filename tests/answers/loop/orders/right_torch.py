import torch


class Orders:
    def __init__(self, samples, seed):
        self.samples = samples
        self.generator = torch.Generator().manual_seed(seed)

    def next_order(self):
        return torch.randperm(self.samples, generator=self.generator)

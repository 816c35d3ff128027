"""PyTorch, eager: the loop of its tutorials, and one with batches by hand.

Both use ``nn`` layers, autograd and ``optim.SGD``. They differ in who makes the
batches: a ``DataLoader`` with its default settings, or slices of a random permutation,
which is what those write who have found the DataLoader slow for data in memory. If one
batch takes all rows, nothing is shuffled. On a GPU the losses stay there until the epoch
is over.
"""

import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

from benchmarks.peers import in_one_vector


class Loop:
    """What both loops have in common.

    Parameters
    ----------
    problem : Problem
    device : str
        Where data and model are.
    """

    def __init__(self, problem, device="cpu"):
        self.problem, self.device = problem, device
        data = map(torch.from_numpy, problem.data())
        self.x, self.y = (tensor.to(device) for tensor in data)
        if problem.is_line:
            self.model = nn.Linear(problem.columns, 1)
            self.loss = nn.MSELoss()
        else:
            self.model = nn.Sequential(
                nn.Linear(problem.columns, problem.hidden),
                nn.ReLU(),
                nn.Linear(problem.hidden, problem.outputs),
            )
            self.loss = nn.CrossEntropyLoss()
        self.model.to(device, self.x.dtype)
        self.orders = None
        if problem.order_is_given:
            self.orders = torch.from_numpy(problem.orders()).to(device)

    def reset(self):
        first = self.problem.first_weights()
        with torch.no_grad():
            for tensor, array in zip(self.model.parameters(), first, strict=True):
                tensor.copy_(torch.from_numpy(array.T))
        self.losses = []

    def run(self):
        rate = self.problem.learning_rate
        optimizer = torch.optim.SGD(self.model.parameters(), lr=rate)
        batches = self.batches()
        for epoch in range(self.problem.epochs):
            total = 0.0
            for x, y in batches(epoch):
                loss = self.loss(self.model(x), y)
                optimizer.zero_grad()
                loss.backward()
                optimizer.step()
                total += len(x) * (
                    loss.item() if self.device == "cpu" else loss.detach()
                )
            self.losses.append(float(total) / self.problem.rows)

    def answer(self):
        weights = [
            tensor.detach().cpu().numpy().T for tensor in self.model.parameters()
        ]
        return in_one_vector(weights, self.losses)


class HandSliced(Loop):
    """Batches are slices of a permutation."""

    def batches(self):
        problem = self.problem

        def of_epoch(epoch):
            if not problem.shuffled:
                yield self.x, self.y
                return
            if self.orders is None:
                order = torch.randperm(problem.rows, device=self.device)
            else:
                order = self.orders[epoch]
            for rows in order.split(problem.batch_size):
                yield self.x[rows], self.y[rows]

        return of_epoch


class WithDataLoader(Loop):
    """Batches come from a DataLoader."""

    def batches(self):
        problem = self.problem
        how = {"shuffle": problem.shuffled}
        if self.orders is not None:
            self.epoch = 0
            how = {"sampler": self}
        loader = DataLoader(
            TensorDataset(self.x, self.y), batch_size=problem.batch_size, **how
        )

        def of_epoch(epoch):
            self.epoch = epoch
            return loader

        return of_epoch

    # As a sampler, of the given order
    def __iter__(self):
        return iter(self.orders[self.epoch].tolist())

    def __len__(self):
        return self.problem.rows

"""Parts of a training, timed alone: fetching the rows, multiplying large matrices."""

import numpy as np

from benchmarks.ours import Fit
from minisgd.batching import Batches
from minisgd.data import Rows
from minisgd.replay import kind_of_recording
from minisgd.replay.pieces import PiecesRecording
from minisgd.replay.recording import go_through
from minisgd.sampling import Shuffled
from minisgd.sources import RowSource


class ShuffleAndGather:
    """The part of a training that decides the order and fetches the rows.

    What a fit prepares once, before its first update, is no part of it.
    """

    def __init__(self, problem):
        self.problem = problem
        self.x, self.y = problem.data()
        self.model = Fit(problem).model

    def reset(self):
        rows = Rows(self.model.backend, self.x, self.y.reshape(len(self.x), -1))
        batches = Batches(Shuffled(len(rows), seed=0), self.problem.batch_size)
        self.source = RowSource(rows, batches)
        self.recording = kind_of_recording(self.model, self.source)(
            self.model, self.source
        )
        self.recording.begin()

    def run(self):
        """Bring the rows of every update into place, as fit does; do nothing with them."""
        recording, steps = self.recording, self.source.steps
        ahead = max(1, recording.at_once // steps) * steps
        for made in range(0, self.problem.updates, ahead):
            now = min(ahead, self.problem.updates - made)
            if now > steps:
                self.source.batches.draw_ahead(now)
            while now:
                sizes = recording.gather(now)
                now -= len(sizes)
                self.bring_inputs(recording, sizes)

    def bring_inputs(self, recording, sizes):
        """Bring the inputs of a network into place, which may come batch by batch."""
        if isinstance(recording, PiecesRecording):
            # Every processor brings the rows of its own pieces.
            recording.on_every_desk(lambda desk, pieces: [*map(desk.bring, pieces)])
        elif not self.problem.is_line:
            for end, size in zip(np.cumsum(sizes), sizes, strict=True):
                _, operations = recording.inputs(slice(end - size, end))
                go_through(operations)


class OneTake:
    """Fetching all rows at once in random order, as fast as NumPy can."""

    def __init__(self, problem):
        self.problem = problem
        self.x, _ = problem.data()
        self.into = np.empty_like(self.x)
        self.rng = np.random.default_rng(0)

    def reset(self):
        pass

    def run(self):
        for _ in range(self.problem.epochs):
            order = self.rng.permutation(self.problem.rows)
            self.x.take(order, 0, self.into, "clip")


class SgemmPeak:
    """How fast this machine multiplies large matrices of float32, by NumPy.

    Parameters
    ----------
    product : Product
    """

    def __init__(self, product):
        rng = np.random.default_rng(0)
        shape = product.size, product.size
        self.one, self.other = (rng.random(shape, dtype=np.float32) for _ in range(2))
        self.into = np.empty(shape, np.float32)

    def reset(self):
        pass

    def run(self):
        np.dot(self.one, self.other, self.into)

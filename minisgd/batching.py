"""Which samples together: cutting the order of a pass into batches.

Like the samplers, batches are row numbers. The data stays where it is until the
training loop asks for the rows of a batch.
"""

from collections import deque

from minisgd.counting import require_integer, steps_per_epoch


def cut_into_batches(rows, batch_size, drop_last=False):
    """Cut a sequence into batches, in its own order.

    Parameters
    ----------
    rows : sequence
        Anything that has a length and can be sliced: row numbers, a list, an array.
    batch_size : int
        Rows per batch; the last batch may have fewer.
    drop_last : bool
        Leave out a last batch with fewer rows.

    Yields
    ------
    sequence
        One batch: a slice of `rows`.

    Examples
    --------
    >>> list(cut_into_batches("abcdefghij", 3))
    ['abc', 'def', 'ghi', 'j']
    >>> list(cut_into_batches("abcdefghij", 3, drop_last=True))
    ['abc', 'def', 'ghi']
    """
    for step in range(steps_per_epoch(len(rows), batch_size, drop_last)):
        yield rows[step * batch_size : (step + 1) * batch_size]


class Batches:
    """The batches of one pass after another, grouped into updates.

    Iterating gives one pass, as a loop over a PyTorch ``DataLoader`` does. `stream`
    never ends: when a pass is over it goes on with the next.

    Parameters
    ----------
    sampler : Sampler
        Decides the order of each pass.
    batch_size : int
        Rows per batch.
    drop_last : bool
        Leave out the short last batch of each pass.
    accumulate_batches : int
        Batches that make one update together. A pass ends with an update, from
        fewer batches if need be.

    Examples
    --------
    >>> from minisgd.sampling import InOrder
    >>> for update in Batches(InOrder(10), batch_size=3):
    ...     print(update)
    [array([0, 1, 2])]
    [array([3, 4, 5])]
    [array([6, 7, 8])]
    [array([9])]
    >>> for update in Batches(InOrder(10), batch_size=3, accumulate_batches=2):
    ...     print(update)
    [array([0, 1, 2]), array([3, 4, 5])]
    [array([6, 7, 8]), array([9])]
    """

    def __init__(self, sampler, batch_size, drop_last=False, accumulate_batches=1):
        steps_per_epoch(len(sampler), batch_size, drop_last)  # complain now, not later
        self.sampler = sampler
        self.batch_size = batch_size
        self.drop_last = drop_last
        self.accumulate_batches = require_integer(
            "accumulate_batches", accumulate_batches
        )
        self._left = deque()  # updates of the pass that the stream is in

    def __len__(self):
        """Count the updates of one pass."""
        batches = steps_per_epoch(len(self.sampler), self.batch_size, self.drop_last)
        return steps_per_epoch(batches, self.accumulate_batches)

    def __iter__(self):
        """Go through one pass; each item is the list of batches of one update."""
        indices = self.sampler.next_pass()
        batches = list(cut_into_batches(indices, self.batch_size, self.drop_last))
        yield from cut_into_batches(batches, self.accumulate_batches)

    def next_update(self):
        """Return the batches of the next update of the stream."""
        if not self._left:
            self._left.extend(self)
        return self._left.popleft()

    def stream(self):
        """Go through pass after pass, without end."""
        while True:
            yield self.next_update()

    def __repr__(self):
        short = ", drop_last=True" if self.drop_last else ""
        if self.accumulate_batches > 1:
            short += f", accumulate_batches={self.accumulate_batches}"
        return f"Batches({self.sampler!r}, batch_size={self.batch_size}{short})"

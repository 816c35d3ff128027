"""Which samples together: cutting the order of a pass into batches.

Like the samplers, batches are row numbers. The data stays where it is until the
training loop asks for the rows of a batch.
"""

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
        batches = steps_per_epoch(len(sampler), batch_size, drop_last)
        self.sampler = sampler
        self.batch_size = batch_size
        self.drop_last = drop_last
        self.accumulate_batches = require_integer(
            "accumulate_batches", accumulate_batches
        )
        self._updates_per_pass = steps_per_epoch(batches, self.accumulate_batches)
        self._order = None  # of the pass that the stream is in
        self._rng_before = None  # what the sampler drew that order from
        self._updates_made = 0  # in that pass

    def __len__(self):
        """Count the updates of one pass."""
        return self._updates_per_pass

    def __iter__(self):
        """Go through one pass; each item is the list of batches of one update."""
        order = self.sampler.next_pass()
        for number in range(len(self)):
            yield self._update(order, number)

    def _update(self, order, number):
        """Return the batches of one update of a pass, counted from 0."""
        rows_per_update = self.batch_size * self.accumulate_batches
        rows = order[number * rows_per_update : (number + 1) * rows_per_update]
        return list(cut_into_batches(rows, self.batch_size, self.drop_last))

    # The stream

    def current_update(self):
        """Return the batches of the update that the stream has come to."""
        if self._order is None or self.at_end_of_pass:
            self._begin_pass()
        return self._update(self._order, self._updates_made)

    def _begin_pass(self):
        self._rng_before = self.sampler.rng.bit_generator.state
        self._order = None  # lets go of the last one first
        self._order = self.sampler.next_pass()
        self._updates_made = 0

    def advance(self):
        """Go on to the next update of the stream."""
        self._updates_made += 1

    @property
    def at_end_of_pass(self):
        """Whether the pass that the stream is in has been used up."""
        return self._updates_made == len(self)

    def next_update(self):
        """Return the batches of the next update of the stream, and go on."""
        update = self.current_update()
        self.advance()
        return update

    def stream(self):
        """Go through pass after pass, without end."""
        while True:
            yield self.next_update()

    # Where the stream is

    def state(self):
        """Return the position in the stream, ready for JSON: small for any dataset."""
        if self._order is None:
            return {"rng": self.sampler.rng.bit_generator.state, "updates_made": None}
        return {"rng": self._rng_before, "updates_made": self._updates_made}

    def restore(self, state):
        """Go to a position of the stream that `state` has told.

        Examples
        --------
        >>> from minisgd.sampling import Shuffled
        >>> batches = Batches(Shuffled(10, seed=0), batch_size=3)
        >>> batches.next_update()
        [array([4, 6, 2])]
        >>> there = batches.state()
        >>> batches.next_update()
        [array([7, 3, 5])]
        >>> other = Batches(Shuffled(10), batch_size=3)
        >>> other.restore(there)
        >>> other.next_update()
        [array([7, 3, 5])]
        """
        self.sampler.rng.bit_generator.state = state["rng"]
        if state["updates_made"] is not None:
            self._begin_pass()
            self._updates_made = state["updates_made"]

    def __repr__(self):
        short = ", drop_last=True" if self.drop_last else ""
        if self.accumulate_batches > 1:
            short += f", accumulate_batches={self.accumulate_batches}"
        return f"Batches({self.sampler!r}, batch_size={self.batch_size}{short})"

"""Which samples together: cutting the order of a pass into batches.

Like the samplers, batches are row numbers. The data stays where it is until the
training loop asks for the rows of a batch.
"""

import numpy as np

from minisgd.counting import require_integer, steps_per_epoch
from minisgd.sampling import require_sampler


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
        require_sampler(sampler)
        batches = steps_per_epoch(len(sampler), batch_size, drop_last)
        self.sampler = sampler
        self.batch_size = batch_size
        self.drop_last = drop_last
        self.accumulate_batches = require_integer(
            "accumulate_batches", accumulate_batches
        )
        self.rows_per_pass = min(batches * batch_size, len(sampler))
        rows_per_update = self.batch_size * self.accumulate_batches
        self.rows_per_update = min(rows_per_update, self.rows_per_pass)
        self._updates_per_pass = steps_per_epoch(batches, self.accumulate_batches)
        self._begin()

    def __len__(self):
        """Count the updates of one pass."""
        return self._updates_per_pass

    def __iter__(self):
        """Go through one pass; each item is the list of batches of one update."""
        [order] = self.sampler.next_passes(1)
        for number in range(len(self)):
            yield self._update(order, number)

    def _update(self, order, number):
        """Return the batches of one update of a pass, counted from 0."""
        first = number * self.rows_per_update
        places = range(first, min(first + self.rows_per_update, order.shape[-1]))
        batches = cut_into_batches(places, self.batch_size, self.drop_last)
        return [order[..., batch.start : batch.stop] for batch in batches]

    # The stream: passes that were drawn together, and the place in them

    def _begin(self):
        """Go to the beginning of the stream: nothing is drawn yet."""
        self._orders, self._rngs_before = [], None
        self._pass = self._updates_made = 0
        self._passes_to_draw = 1

    def current_update(self):
        """Return the batches of the update that the stream has come to."""
        self._begin_pass_if_due()
        return self._update(self._orders[self._pass], self._updates_made)

    def rows_of_updates(self, updates):
        """Return the row numbers of the next updates, as one array.

        Parameters
        ----------
        updates : int
            How many. They may be fewer at the end of a pass, and only the last can be
            one of fewer rows.

        Examples
        --------
        >>> from minisgd.sampling import InOrder
        >>> batches = Batches(InOrder(10), batch_size=3)
        >>> batches.rows_of_updates(2)
        array([0, 1, 2, 3, 4, 5])
        >>> batches.advance(2)
        >>> batches.rows_of_updates(5)
        array([6, 7, 8, 9])
        """
        self._begin_pass_if_due()
        order, first = self._orders[self._pass], self._updates_made
        end = self.rows_per_pass
        if updates > len(self) - first and self._passes_are_joined:
            passes = -(-(first + updates) // len(self))
            order = self._orders[self._pass : self._pass + passes]
            order = order.swapaxes(0, -2).reshape(*order.shape[1:-1], -1)
            end = order.shape[-1]
        end = min(end, (first + updates) * self.rows_per_update)
        return order[..., first * self.rows_per_update : end]

    @property
    def _passes_are_joined(self):
        """Whether one pass follows the other without a short batch between them."""
        whole = self.rows_per_pass % self.rows_per_update == 0
        return whole and np.shape(self._orders)[-1] == self.rows_per_pass

    def _begin_pass_if_due(self):
        if len(self._orders) and not self.at_end_of_pass:
            return
        self._updates_made = 0
        if self._pass + 1 < len(self._orders):
            self._pass += 1
        else:
            self._draw(self._passes_to_draw)

    def _draw(self, passes):
        self._rngs_before = self._rngs_now()
        self._orders = []  # lets go of the last ones first
        self._orders = self.sampler.next_passes(passes)
        self._pass, self._passes_to_draw = 0, 1

    def draw_ahead(self, updates):
        """Get ready for so many updates: draw all the passes they need in one go."""
        passes = len(self._orders) - self._pass
        there = passes * len(self) - self._updates_made if passes else 0
        if self.sampler.can_draw_ahead:
            self._passes_to_draw = max(1, -(-(updates - there) // len(self)))

    def advance(self, updates=1):
        """Go on to the next update of the stream, or by so many that are drawn."""
        # The end of a pass is not yet the beginning of the next.
        passes, before_last = divmod(self._updates_made + updates - 1, len(self))
        self._pass += passes
        self._updates_made = before_last + 1

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

    def _rngs_now(self):
        return [rng.bit_generator.state for rng in self.sampler.rngs]

    def state(self):
        """Return the position in the stream, ready for JSON: small for any dataset."""
        if not len(self._orders):
            return {"rngs": self._rngs_now(), "passes": 0}
        return {
            "rngs": self._rngs_before,
            "passes": self._pass + 1,
            "updates_made": self._updates_made,
        }

    def restore(self, state):
        """Go to a position of the stream that `state` has told.

        Examples
        --------
        >>> from minisgd.sampling import Shuffled
        >>> batches = Batches(Shuffled(10, seed=0), batch_size=3)
        >>> batches.next_update()
        [array([3, 2, 1])]
        >>> there = batches.state()
        >>> batches.next_update()
        [array([8, 6, 0])]
        >>> other = Batches(Shuffled(10), batch_size=3)
        >>> other.restore(there)
        >>> other.next_update()
        [array([8, 6, 0])]

        Also to its beginning:

        >>> batches = Batches(Shuffled(10, seed=0), batch_size=3)
        >>> there = batches.state()
        >>> batches.next_update()
        [array([3, 2, 1])]
        >>> batches.restore(there)
        >>> batches.next_update()
        [array([3, 2, 1])]
        """
        for rng, before in zip(self.sampler.rngs, state["rngs"], strict=True):
            rng.bit_generator.state = before
        self._begin()
        if state["passes"]:
            self._draw(state["passes"])
            self._pass = state["passes"] - 1
            self._updates_made = state["updates_made"]

    def __repr__(self):
        short = ", drop_last=True" if self.drop_last else ""
        if self.accumulate_batches > 1:
            short += f", accumulate_batches={self.accumulate_batches}"
        return f"Batches({self.sampler!r}, batch_size={self.batch_size}{short})"

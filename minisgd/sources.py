"""What the training loop draws its updates from.

There is one kind of source for each kind of data. All tell the loop the same: how many
steps an epoch has, what the current update is made of, and to go on to the next.

============  ================================  =====================================
RowSource     arrays                            we cut the batches
ItemSource    an object with a length, and a    others cut the batches; we choose
              batch for every number            their order
StreamSource  a generator, a DataLoader, any    others cut the batches and choose
              other iterable                    their order
============  ================================  =====================================

What we choose, and where in it a fit ended, a model keeps as its `LastStream`.
"""

from itertools import islice

from minisgd import inputs
from minisgd.batching import Batches
from minisgd.counting import require_integer, steps_per_epoch
from minisgd.data import length, require_some, tell
from minisgd.sampling import InOrder, Shuffled, SideBySide, require_sampler


class Source:
    """Base of what the training loop draws its updates from.

    Attributes
    ----------
    samples : int or None
        Rows in the dataset, if that is known.
    steps : int or None
        Updates in every epoch; None if only the end of the pass will tell.
    batches : Batches or None
        The stream of numbers that they are drawn with, if they have numbers.
    """

    samples = steps = batches = None

    @property
    def expected_steps(self):
        """What callbacks are told about `steps`."""
        return self.steps

    def look(self):
        """Look at one batch, so that the number of inputs is known."""

    def epoch_is_over(self, step):
        """Tell whether an epoch is over after so many steps."""
        return step == self.steps

    def current_update(self):
        """Return the batches of the current update, or None if the pass is over."""
        raise NotImplementedError

    def advance(self):
        """Go on to the next update."""
        raise NotImplementedError


class RowSource(Source):
    """Updates from rows of arrays.

    Parameters
    ----------
    rows : Rows
    batches : Batches
        Row numbers.
    steps : int, optional
        Updates in every epoch. By default those of one pass.
    """

    def __init__(self, rows, batches, steps=None):
        self.rows, self.batches, self.samples = rows, batches, len(rows)
        self.steps = len(batches) if steps is None else steps
        self.advance = batches.advance

    def current_update(self):
        return [self.rows.batch(numbers) for numbers in self.batches.current_update()]


class ItemSource(Source):
    """Updates from the batches ``items[0]``, ``items[1]`` … of an object.

    Parameters
    ----------
    batches : Batches
        Numbers of items, one at a time.
    steps : int or None
        As for `RowSource`.
    """

    def __init__(self, reader, items, batches, steps):
        self.reader, self.items, self.batches = reader, items, batches
        self.steps = len(batches) if steps is None else steps
        self._pass_has_begun = False

    def look(self):
        self._begin_pass_if_due()
        self._item(0)

    def _begin_pass_if_due(self):
        if not self._pass_has_begun:
            tell(self.items, "on_epoch_begin")
        self._pass_has_begun = True

    def _item(self, number):
        return self.reader.batch(self.items[int(number)], f"x[{number}]")

    def current_update(self):
        self._begin_pass_if_due()
        return [self._item(number) for (number,) in self.batches.current_update()]

    def advance(self):
        self.batches.advance()
        if self.batches.at_end_of_pass:
            tell(self.items, "on_epoch_end")
            self._pass_has_begun = False


class StreamSource(Source):
    """Updates from an iterable of batches.

    Without `steps` an epoch ends where the iterable ends. With them, the stream goes on
    from epoch to epoch, and begins again where the iterable ends, if it can.
    """

    def __init__(self, reader, iterable, steps, accumulate_batches):
        self.reader, self.iterable, self.steps = reader, iterable, steps
        self.accumulate_batches = require_integer(
            "accumulate_batches", accumulate_batches
        )
        # With batch_size=None, a DataLoader has a dataset of batches, no batch_sampler.
        of_samples = getattr(iterable, "batch_sampler", iterable) is not None
        dataset = getattr(iterable, "dataset", None)
        if of_samples and hasattr(dataset, "__len__"):
            self.samples = len(dataset)
        self._iterator, self._batches_drawn, self._update = None, 0, None
        self._is_over = False  # the pass, if that is what an epoch is

    @property
    def expected_steps(self):
        if self.steps or not length(self.iterable):
            return self.steps
        return steps_per_epoch(length(self.iterable), self.accumulate_batches)

    def look(self):
        self.current_update()

    def epoch_is_over(self, step):
        if self.steps is not None:
            return step == self.steps
        if step == 0 or not self._is_over:
            self._is_over = self.current_update() is None
        return self._is_over

    def current_update(self):
        if self._update is None:
            self._update = self._draw()
            if not self._update and self.steps is not None:
                self._begin_again()
                self._update = self._draw()
            if not self._update:  # the pass is over, and the next epoch a new one
                self._iterator = self._update = None
        return self._update

    def advance(self):
        self._update = None

    def _draw(self):
        """Return the batches of the next update; none if the iterable has ended."""
        if self._iterator is None:
            self._iterator, self._batches_drawn = iter(self.iterable), 0
        update = []
        for item in islice(self._iterator, self.accumulate_batches):
            self._batches_drawn += 1
            update.append(self.reader.batch(item, f"batch {self._batches_drawn} of x"))
        require_some(self._batches_drawn)
        return update

    def _begin_again(self):
        if inputs.only_once(self.iterable):
            raise ValueError(
                f"x must give batches for every step of every epoch, but it ended "
                f"after {self._batches_drawn}. Let the generator go on without end, or "
                f"use fewer epochs or steps_per_epoch."
            )
        self._iterator = None


class LastStream:
    """The stream of batches that the last fit drew from: the next one goes on there.

    Parameters
    ----------
    rngs : list of numpy.random.Generator
        Where the order comes from, if nobody brings one along.
    side_by_side : bool
        Whether there is one for each of several models.

    Attributes
    ----------
    batches : Batches or None
        None if no fit has drawn from any. After a file was read there is no stream yet,
        but its position.
    cut : str or None
        Which stream it is: samples, and how they are cut into batches.
    """

    def __init__(self, rngs, side_by_side):
        self.rngs, self.side_by_side = rngs, side_by_side
        self.batches = self.cut = self._position = None

    def batches_for(self, samples, shuffle, sampler, **how):
        """Return the stream of the last fit if it is cut this way, or a new one.

        Parameters
        ----------
        sampler : Sampler or None
            Decides the order instead of `shuffle`.
        **how
            As for `Batches`.
        """
        is_default = sampler is None
        if is_default:
            sampler = self._default_sampler(samples, shuffle)
        require_sampler(sampler)
        if sampler.samples != samples:
            raise ValueError(
                f"sampler must be made for the {samples} samples of x, but got "
                f"{sampler!r}. Make it as in Shuffled({samples}), or with all labels of "
                f"x."
            )
        batches, last = Batches(sampler, **how), self.batches
        if repr(last) != repr(batches):
            return batches
        # Samplers of others may share a generator, and yet draw each in its own way.
        goes_on = is_default and last.sampler.rngs == sampler.rngs
        return last if goes_on or last.sampler is sampler else batches

    def _default_sampler(self, samples, shuffle):
        if not shuffle:
            return InOrder(samples, self.rngs[0])
        if not self.side_by_side:
            return Shuffled(samples, self.rngs[0])
        return SideBySide([Shuffled(samples, rng) for rng in self.rngs])

    def take(self, batches, resume, own_order):
        """Draw from this stream from now on, from where a saved one was.

        An order that was brought along begins at its beginning, unless the fit resumes.
        """
        cut = None if batches is None else repr(batches)
        if resume and cut is None:
            raise ValueError(
                "resume=True needs samples, or batches of an object with __getitem__: "
                "nobody can bring back the place in an iterable."
            )
        if resume and cut != self.cut:
            raise ValueError(
                f"resume=True needs the arguments of the fit that was interrupted, "
                f"which drew from {self.cut}, but got {cut}."
            )
        position = self.position()
        if cut == self.cut and position is not None and batches is not self.batches:
            from_file = self.batches is None
            if resume or (from_file and not own_order):
                batches.restore(position)
        self.batches, self.cut, self._position = batches, cut, None

    def position(self):
        """Return the place in the stream that the next fit goes on from, or None."""
        return self._position if self.batches is None else self.batches.state()

    def restore(self, cut, position):
        """Take over what a file tells of the stream."""
        self.batches, self.cut, self._position = None, cut, position

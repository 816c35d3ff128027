"""How many: batches, steps, epochs and iterations, counted exactly.

Everything here is whole-number arithmetic on Python integers, so the answers are
exact for any size. Only the standard library is used; the file runs anywhere that
Python runs.

The words, each with one meaning:

==================  ==========================================================
sample              one row of data
batch               the rows that go through the model together
update              one change of the parameters, made from one batch
                    (from several, when gradients are accumulated)
step                the position of an update within its epoch
epoch               one pass over the data, unless ``steps_per_epoch`` is given
iteration           updates counted from the start; never reset
==================  ==========================================================
"""

from itertools import pairwise
from math import isqrt
from operator import index


def require_integer(name, value, least=1, advice=""):
    """Return `value` as an ``int``, or raise a sentence that says what is wrong.

    Raises
    ------
    TypeError
        If `value` is not an integer. ``True`` and ``2.0`` are not integers here.
    ValueError
        If `value` is smaller than `least` (0 or 1).

    Examples
    --------
    >>> require_integer("epochs", 3)
    3
    >>> require_integer("epochs", 0)
    Traceback (most recent call last):
    ValueError: epochs must be a positive integer, but got 0.
    """
    expected = "a positive integer" if least == 1 else "zero or a positive integer"
    message = f"{name} must be {expected}, but got {value!r}. {advice}".rstrip()
    try:
        number = index(value)
    except TypeError:
        raise TypeError(message) from None
    if isinstance(value, bool):
        raise TypeError(message)
    if number < least:
        raise ValueError(message)
    return number


def require_flag(name, value):
    """Return `value` as a ``bool``, or raise a sentence: text and numbers are no flags.

    Examples
    --------
    >>> require_flag("drop_last", "no")
    Traceback (most recent call last):
    TypeError: drop_last must be True or False, but got 'no'.
    """
    if type(value).__name__ not in ("bool", "bool_"):  # Python's or NumPy's
        raise TypeError(f"{name} must be True or False, but got {value!r}.")
    return bool(value)


def require_batch_size(batch_size, name="batch_size"):
    """Return a batch size as an ``int``, or raise a sentence."""
    advice = f"Use {name}=len(x) for one full batch."
    return require_integer(name, batch_size, advice=advice)


def require_steps(name, steps):
    """Return a number of steps as an ``int``, None as it is, or raise a sentence."""
    if steps is None:
        return None
    advice = "Leave it out for one pass per epoch." if name == "steps_per_epoch" else ""
    return require_integer(name, steps, advice=advice)


def steps_per_epoch(samples, batch_size, drop_last=False):
    """Count the batches, and so the updates, of one pass over the data.

    A short last batch is a batch too, so the count is rounded up,
    ``ceil(samples / batch_size)``. With `drop_last` the short batch is left out and
    the count is rounded down.

    Parameters
    ----------
    samples : int
        Rows in the dataset.
    batch_size : int
        Rows per batch. One larger than `samples` makes a single short batch.
    drop_last : bool
        Leave out a last batch that has fewer than `batch_size` rows.

    Returns
    -------
    int
        Steps, that is updates, per epoch.

    Raises
    ------
    TypeError, ValueError
        If `samples` or `batch_size` is not a positive integer, if `drop_last` is not a
        flag, or if it would leave no batch at all.

    Examples
    --------
    Ten samples in batches of three are 3 + 3 + 3 + 1:

    >>> steps_per_epoch(10, 3)
    4
    >>> steps_per_epoch(10, 3, drop_last=True)
    3
    """
    samples = require_integer("samples", samples)
    batch_size = require_batch_size(batch_size)
    full_batches, rest = divmod(samples, batch_size)
    drop_last = require_flag("drop_last", drop_last)
    if drop_last and full_batches == 0:
        raise ValueError(
            f"batch_size must be at most the number of samples when drop_last=True, "
            f"but got {batch_size} for {samples} samples, so the only batch would be "
            f"dropped. Use drop_last=False or a smaller batch_size."
        )
    return full_batches if drop_last or rest == 0 else full_batches + 1


def even_batch_sizes(samples):
    """List the batch sizes that leave no short last batch: the divisors of `samples`.

    Parameters
    ----------
    samples : int
        At most 10**12, for all numbers up to its square root are tried.

    Raises
    ------
    TypeError, ValueError
        If it is not such a number.

    Examples
    --------
    >>> even_batch_sizes(10)
    [1, 2, 5, 10]
    """
    samples = require_integer("samples", samples)
    if samples > 10**12:
        raise ValueError(
            f"samples must be at most 10**12, but got {samples}. Any divisor of samples "
            f"leaves no short last batch: samples % batch_size == 0."
        )
    small = [size for size in range(1, isqrt(samples) + 1) if samples % size == 0]
    return sorted({*small, *(samples // size for size in small)})


class TrainingPlan:
    """What a training run will do, counted before it starts.

    Picture the updates as one endless stream. Each pass over the data contributes
    the same run of updates to it, the last one perhaps short. `steps_per_epoch` does
    not change the stream: it only says where one epoch ends and the next begins.

    Parameters
    ----------
    samples : int
        Rows in the dataset.
    batch_size : int
        Rows that go through the model together.
    epochs : int
        Number of the last epoch. A run that starts at `initial_epoch` makes
        ``epochs - initial_epoch`` of them, as in Keras.
    drop_last : bool
        Leave out the short last batch of each pass.
    steps_per_epoch : int, optional
        Updates in every epoch. By default an epoch is one pass.
    accumulate_batches : int
        Batches that make one update together, by the mean over all their rows. A pass
        always ends with an update, from fewer batches if need be.
    initial_epoch : int
        Epochs that an earlier run has already finished.

    Raises
    ------
    TypeError, ValueError
        If an argument is not an integer in its range; the message says which.

    Examples
    --------
    >>> plan = TrainingPlan(samples=200, batch_size=5, epochs=1000)
    >>> plan.steps_per_epoch, plan.iterations
    (40, 40000)
    >>> plan.samples_seen, plan.data_passes
    (200000, 1000.0)
    >>> TrainingPlan(1000, 400, epochs=1).batch_sizes
    (400, 400, 200)

    With `steps_per_epoch` an epoch need not be a pass:

    >>> plan = TrainingPlan(samples=10, batch_size=3, epochs=3, steps_per_epoch=3)
    >>> plan.batch_sizes, plan.batch_sizes_in_epoch(2)
    ((3, 3, 3), (1, 3, 3))
    >>> plan.iterations, plan.data_passes
    (9, 2.3)
    """

    def __init__(
        self,
        samples,
        batch_size,
        epochs,
        drop_last=False,
        steps_per_epoch=None,
        accumulate_batches=1,
        initial_epoch=0,
    ):
        self.__dict__.update(  # in the order in which `repr` shows them
            samples=require_integer("samples", samples),
            batch_size=require_batch_size(batch_size),
            epochs=require_integer("epochs", epochs),
            drop_last=require_flag("drop_last", drop_last),
            steps_per_epoch=None,
            accumulate_batches=require_integer(
                "accumulate_batches", accumulate_batches
            ),
            initial_epoch=require_integer("initial_epoch", initial_epoch, least=0),
        )
        whole_pass = self.updates_per_pass  # raises if `drop_last` leaves no batch
        steps = require_steps("steps_per_epoch", steps_per_epoch)
        self.__dict__["steps_per_epoch"] = whole_pass if steps is None else steps

    def __setattr__(self, name, value):
        raise AttributeError(
            f"A TrainingPlan stays as it was counted, so {name} cannot become "
            f"{value!r}. Make a new plan."
        )

    def __eq__(self, other):
        if type(other) is not type(self):
            return NotImplemented
        return vars(other) == vars(self)

    def __hash__(self):
        return hash(tuple(vars(self).values()))

    def __repr__(self):
        arguments = (f"{name}={value!r}" for name, value in vars(self).items())
        return f"{type(self).__name__}({', '.join(arguments)})"

    # One pass over the data

    @property
    def batches_per_pass(self):
        """Batches in one pass: the short one counts unless it is dropped."""
        return steps_per_epoch(self.samples, self.batch_size, self.drop_last)

    @property
    def updates_per_pass(self):
        """Updates in one pass: every `accumulate_batches` batches make one."""
        return steps_per_epoch(self.batches_per_pass, self.accumulate_batches)

    @property
    def samples_per_pass(self):
        """Rows that one pass uses: all of them unless the short batch is dropped."""
        return min(self.samples, self.batches_per_pass * self.batch_size)

    # Any point of the stream

    def samples_seen_after(self, iteration):
        """Count the rows processed when update number `iteration` is done."""
        iteration = require_integer("iteration", iteration, least=0)
        passes, updates = divmod(iteration, self.updates_per_pass)
        # Only the last update of a pass can be short, so all of these are full.
        return passes * self.samples_per_pass + updates * self.effective_batch_size

    def update_sizes_in_epoch(self, epoch):
        """List the rows behind each update of an epoch. Epochs count from 1."""
        first = (require_integer("epoch", epoch) - 1) * self.steps_per_epoch
        iterations = range(first, first + self.steps_per_epoch + 1)
        seen = map(self.samples_seen_after, iterations)
        return tuple(after - before for before, after in pairwise(seen))

    def batch_sizes_in_epoch(self, epoch):
        """List the sizes of the batches of an epoch. Epochs count from 1."""
        sizes = []
        for rows in self.update_sizes_in_epoch(epoch):
            full_batches, rest = divmod(rows, self.batch_size)
            sizes += [self.batch_size] * full_batches + [rest] * (rest > 0)
        return tuple(sizes)

    # One epoch

    @property
    def batch_sizes(self):
        """Sizes of the batches of the first epoch, in order."""
        return self.batch_sizes_in_epoch(1)

    @property
    def batches_by_size(self):
        """How many batches of each size the first epoch has, without listing them.

        >>> TrainingPlan(50000, 64, epochs=35).batches_by_size
        {64: 781, 16: 1}
        """
        passes, updates = divmod(self.steps_per_epoch, self.updates_per_pass)
        full_batches, short = divmod(self.samples_per_pass, self.batch_size)
        full = passes * full_batches + updates * self.accumulate_batches
        counts = {self.batch_size: full, short: passes if short else 0}
        return {size: count for size, count in counts.items() if count}

    @property
    def epoch_is_one_pass(self):
        """Whether every epoch shows the model each sample exactly once."""
        whole = self.steps_per_epoch == self.updates_per_pass
        return whole and self.samples_per_pass == self.samples

    @property
    def effective_batch_size(self):
        """Rows behind a full update: `batch_size` times `accumulate_batches`."""
        return self.batch_size * self.accumulate_batches

    @property
    def kind(self):
        """The name of the method: "batch", "stochastic" or "mini-batch".

        All rows in every update is batch gradient descent, one row is stochastic,
        anything between is mini-batch. One row that is all the data counts as batch.
        """
        rows = min(self.effective_batch_size, self.samples_per_pass)
        if rows == self.samples:
            return "batch"
        return "stochastic" if rows == 1 else "mini-batch"

    # The whole run

    @property
    def iterations(self):
        """Updates from the start to the end of the last epoch."""
        return self.epochs * self.steps_per_epoch

    @property
    def iterations_to_run(self):
        """Updates that are still to do after `initial_epoch`."""
        return max(0, self.epochs - self.initial_epoch) * self.steps_per_epoch

    @property
    def samples_seen(self):
        """Rows processed from the start to the end of the last epoch."""
        return self.samples_seen_after(self.iterations)

    @property
    def data_passes(self):
        """Rows processed as a multiple of the dataset: a ``float``."""
        return self.samples_seen / self.samples

    def as_dict(self):
        """Return the arguments and all the counts, ready for JSON."""
        counts = {
            name: getattr(self, name)
            for name in (
                "kind",
                "effective_batch_size",
                "batches_by_size",
                "batches_per_pass",
                "updates_per_pass",
                "iterations",
                "iterations_to_run",
                "samples_seen",
                "data_passes",
                "epoch_is_one_pass",
            )
        }
        return vars(self) | counts

    def __str__(self):
        """Say the plan in words.

        >>> print(TrainingPlan(samples=1050, batch_size=100, epochs=2))
        1,050 samples in batches of 100 (10 of 100 and 1 of 50): 11 updates per epoch;
        2 epochs make 22 updates, 2 data passes.
        """
        batches = f"batches of {self.batch_size:,}"
        if list(self.batches_by_size) != [self.batch_size]:
            sizes = self.batches_by_size.items()
            batches += f" ({' and '.join(f'{n:,} of {size:,}' for size, n in sizes)})"
        if self.accumulate_batches > 1:
            batches += f", {self.accumulate_batches:,} batches to an update"
        makes = "makes" if self.epochs == 1 else "make"
        whole, rest = divmod(self.samples_seen, self.samples)
        passes = plural(whole, "data pass")
        if rest:
            share = f"{self.data_passes:,.2f}" if whole else f"{self.data_passes:.2g}"
            passes = "almost 1 data pass" if share == "1" else f"{share} data passes"
        return (
            f"{plural(self.samples, 'sample')} in {batches}: "
            f"{plural(self.steps_per_epoch, 'update')} per epoch;\n"
            f"{plural(self.epochs, 'epoch')} {makes} "
            f"{plural(self.iterations, 'update')}, {passes}."
        )


def plural(count, noun):
    """Write a count with its noun: ``1 epoch``, ``1,000 epochs``, ``2 passes``."""
    ending = "es" if noun.endswith(("ss", "tch")) else "s"
    return f"{count:,} {noun}{'' if count == 1 else ending}"

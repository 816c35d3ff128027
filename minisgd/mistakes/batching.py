"""Misunderstandings about which samples go together, and judges of random orders."""

from collections import Counter
from copy import deepcopy
from functools import partial
from itertools import chain, combinations, islice, permutations
from math import factorial
from operator import eq

import numpy as np

from minisgd.checking.comparing import Wrong, plain
from minisgd.counting import plural
from minisgd.mistakes.counting import ROWS_NOT_BATCHES

# Cutting


def cut_pass(order, batch_size, drop_last=False):
    rows, samples = list(order), len(order)
    full, left_over = divmod(samples, batch_size)
    whole = np.reshape(rows[: full * batch_size], (full, batch_size)).tolist()
    rest = rows[full * batch_size :]
    dealt = [rows[first :: full or 1] for first in range(full)]
    spread = [part.tolist() for part in np.array_split(rows, full + 1)]
    padded = [*whole, rest + rows[: batch_size - left_over]]
    merged = [*whole[:-1], whole[-1] + rest] if full else []
    places = range(samples) if rows != sorted(rows) else ()
    so_many = [
        [rows[k * size : (k + 1) * size] for k in range(batch_size)]
        for size in (full, full + (left_over > 0))
    ] + [
        [part.tolist() for part in np.array_split(rows, batch_size)],
        [rows[first::batch_size] for first in range(batch_size)],
    ]
    in_order = [list(places[k : k + batch_size]) for k in range(0, samples, batch_size)]
    if drop_last:
        return [
            (
                [*whole, rest],
                f"With drop_last=True the rows left over ({left_over}) stay out.",
            ),
            (
                whole[:-1],
                "A last batch that is full stays: only a short one is left out.",
            ),
            (whole[:1], "That is the first batch only: is return inside the loop?"),
            (merged, "The rows left over stay out altogether."),
            *((parts, ROWS_NOT_BATCHES) for parts in so_many),
        ]
    return [
        (whole, f"The rows left over ({left_over}) are a batch too."),
        ([*whole, []], "The batches come out even here: nothing is left over."),
        (in_order, "These are places in the order. Take the rows that stand there."),
        (dealt, "Each batch takes rows that follow each other in the order."),
        (spread, "The rows are not spread evenly: all batches but the last are full."),
        (padded, "A short batch stays short: no row is used twice."),
        (merged, "The rows left over are a batch of their own."),
        *((parts, ROWS_NOT_BATCHES) for parts in so_many),
        (whole[:1], "That is the first batch only: is return inside the loop?"),
    ]


def slice_of_step(step, samples, batch_size):
    start, stop = (step - 1) * batch_size, step * batch_size
    end = min(stop, samples)
    few, many = samples // batch_size, -(-samples // batch_size)
    so_many = [((step - 1) * size, step * size) for size in (few, many)]
    so_many += [(first, min(last, samples)) for first, last in so_many]
    return dict.fromkeys(so_many, ROWS_NOT_BATCHES) | {
        (start, stop): f"There are only {samples} rows: the last batch stops there.",
        (stop, stop + batch_size): "Steps count from 1: step 1 begins with row 0.",
        (stop, min(stop + batch_size, samples)): (
            "Steps count from 1, so the first one has no step before it."
        ),
        (start, end - 1): "x[start:stop] leaves out stop: it comes after the last row.",
        (start + 1, end): "Rows count from 0.",
        (start + 1, stop + 1): "Rows count from 0.",
        (end, start): "start comes first, then stop.",
        (start, end - start): "The second number is where the rows stop, not how many.",
        (
            start,
            batch_size,
        ): "The second number must be where the rows of this step end.",
        (step - 1, step): "These are batches. How many rows are before them?",
    }


# Drawing


def three_times(function, call, like, arguments):
    """Call with a generator, with its twin, and with the first once more."""
    rng = arguments[-1]
    twin = deepcopy(rng)
    first = function(*arguments)
    if first is None:
        return None
    # as plain data, which no later call can change
    first = plain(f"In the first of three calls, {call}", first, like)
    return first, function(*arguments[:-1], twin), function(*arguments)


MANY = 200


def many_times(function, *arguments):
    return [function(*arguments) for _ in range(MANY)]


OTHER_CHANCE = (
    "gives something else when a generator with the same seed comes.",
    "All chance must come from rng: random, np.random and torch do not use it.",
)
NO_CHANCE = (
    "gives the same again when it is called once more with the same generator.",
    "Draw from rng itself: a generator that you make or copy begins from its seed.",
)


def drawn(first, twin, later):
    """Say what is wrong if chance does not come from the generator handed in."""
    if first != twin:
        return OTHER_CHANCE
    if first == later:
        return NO_CHANCE


def problem_of_rows(rows, samples, where):
    """Say what is wrong if rows, in words `where`, are not all rows once."""
    counts = Counter(rows)
    missing = [row for row in range(samples) if row not in counts]
    twice = [row for row, count in counts.items() if count > 1]
    strange = [row for row in counts if not 0 <= row < samples]
    if strange:
        return (
            f"has a row {strange[0]} in {where}.",
            f"{samples} rows have the numbers from 0 to {samples - 1}.",
        )
    if twice and missing:
        return (
            f"uses row {twice[0]} more than once in {where}, row {missing[0]} never.",
            "That is drawing with replacement. In a pass every row comes once.",
        )
    if twice:
        return (
            f"uses row {twice[0]} more than once in {where}.",
            "In a pass every row comes once, also those of a rare class.",
        )
    if missing:
        return (
            f"leaves out row {missing[0]} in {where}.",
            "In a pass every row comes once.",
        )


def orders_three_times(function, *arguments):
    samples, passes, _ = arguments
    call = f"fresh_orders({samples}, {passes}, rng)"
    return three_times(function, call, [[0]], arguments)


def problem_of_numbers(orders, samples, passes):
    """Say what is wrong if there are not enough orders, or not of so many rows."""
    for order in [order for order in orders if len(order) != samples] or orders[:1]:
        if (len(orders), len(order)) != (passes, samples):
            return (
                f"gives {plural(len(orders), 'order')} of {plural(len(order), 'row')}.",
                f"{plural(passes, 'pass')} of {plural(samples, 'row')}: one order for "
                "each pass.",
            )


def orders_are_complete(orders, samples, passes, rng):
    if len(orders) != passes:
        return problem_of_numbers(orders, samples, passes)
    every_row = Counter(chain.from_iterable(orders))
    for number, order in enumerate(orders, 1):
        problem = problem_of_rows(order, samples, f"pass {number}")
        if problem and every_row == dict.fromkeys(range(samples), passes):
            problem = (
                problem[0],
                "The rows of the passes are mixed: shuffle each pass alone.",
            )
        if problem:
            return problem_of_numbers(orders, samples, passes) or problem


def orders_are_fresh(orders, samples, passes, rng):
    return problem_of_numbers(orders, samples, passes) or problem_of_orders(orders)


def problem_of_orders(orders):
    """Say what is wrong if orders are not shuffled, or not afresh."""
    neighbours = []
    for number, order in enumerate(orders, 1):
        if order in orders[: number - 1]:
            return (
                f"visits the rows in pass {number} in the order of pass "
                f"{orders.index(order) + 1}.",
                "Shuffle before every pass. If you do, keep copies: "
                "the next shuffle changes the same list.",
            )
        if order == sorted(order):
            return (
                f"does not shuffle pass {number}: its rows are in order.",
                "Every pass is shuffled, the first one too.",
            )
        pairs = set(zip(order, order[1:] + order[:1]))
        if pairs in neighbours:
            return (
                f"only rotates the order in pass {number}: the neighbours stay.",
                "Shuffling is to change who comes after whom.",
            )
        if {(after, before) for before, after in pairs} in neighbours:
            return (
                f"only turns an order round in pass {number}: the neighbours stay.",
                "One pass knows nothing of the order of another: draw each afresh.",
            )
        for before, other in enumerate(orders[: number - 1], 1):
            if mostly_in_place(order, other):
                return (
                    f"leaves most rows in pass {number} at their places of pass {before}.",
                    "One pass knows nothing of the order of another: draw each afresh.",
                )
        neighbours.append(pairs)


def mostly_in_place(order, other):
    """Tell whether so many rows stand at the same place as chance hardly ever leaves."""
    return sum(map(eq, order, other)) > max(12, 0.7 * len(order))


def orders_from_the_generator(answer, samples, passes, rng):
    return problem_of_numbers(answer[0], samples, passes) or drawn(*answer)


def orders_are_fair(orders, samples, passes, rng):
    wrong = orders_are_complete(orders, samples, passes, rng)
    if wrong:
        return wrong
    counts = Counter(map(tuple, orders))
    possible = list(permutations(range(samples)))
    expected = passes / len(possible)
    wrong = problem_of_missing(counts, samples, passes, "passes")
    if wrong:
        return wrong
    (often, most), *_, (seldom, least) = counts.most_common()
    if sum((counts[order] - expected) ** 2 / expected for order in possible) > 40:
        return (
            f"has {list(often)} {most} times, and {list(seldom)} {least} times.",
            "Chance makes smaller differences: every order must be equally likely.",
        )
    if all(order != after for order, after in zip(orders, orders[1:])):
        return (
            f"never has the same order twice in a row in {passes} passes.",
            "One pass knows nothing of the order of another: now and then chance gives "
            "the same once more.",
        )


def problem_of_missing(orders, samples, number, times):
    """Say what is wrong if one of all orders of a few rows never comes."""
    possible = list(permutations(range(samples)))
    for order in possible:
        if order not in orders:
            return (
                f"never has the order {list(order)} in {number} {times}.",
                f"{samples} rows have {len(possible)} orders: "
                "each must come sometimes.",
            )


def call_shuffle_together(x, y, rng):
    shapes = [f"an array of shape {array.shape}" for array in (x, y)]
    return f"shuffle_together({', '.join(shapes)}, rng)"


def like_pair(x, y, rng):
    return np.zeros(x.shape), np.zeros(y.shape)


def pair(function, x, y, rng):
    """Call, and say what is wrong where the shapes alone would not tell."""
    answer, call = function(x, y, rng), call_shuffle_together(x, y, rng)
    if isinstance(answer, (tuple, list)) and len(answer) == 2:
        shapes = [getattr(part, "shape", None) for part in answer]
        if shapes[0] == (1, *x.shape):
            raise Wrong(
                f"{call}[0] has the shape {tuple(shapes[0])}, but must have the shape "
                f"{x.shape}.",
                "Is your order None? rng.shuffle gives nothing back.",
            )
        if x.shape != y.shape and shapes == [y.shape, x.shape]:
            raise Wrong(f"{call} gives y before x.", "x comes first, then y.")
    return answer


def pair_three_times(function, *arguments):
    call, like = call_shuffle_together(*arguments), like_pair(*arguments)
    return three_times(partial(pair, function), call, like, arguments)


def like_pair_three_times(*arguments):
    return (like_pair(*arguments),) * 3


def like_pairs(*arguments):
    return [like_pair(*arguments)]


def pairs_stay(answer, x, y, rng):
    rows, targets = map(rows_as_tuples, answer)
    old, pairs = rows_as_tuples(x), Counter(zip(rows_as_tuples(x), rows_as_tuples(y)))
    new_pairs = Counter(zip(rows, targets))
    if not set(old).issuperset(rows):
        return (
            "has a row in x that was not there.",
            "Rows change places, and stay whole.",
        )
    lost = Counter(old) - Counter(rows)
    if lost:
        number = next(number for number, row in enumerate(old) if row in lost)
        return (
            f"has lost row {number} of x; another is there more than once.",
            "Each row comes once: no replacement, and no random.shuffle of an array.",
        )
    if pairs != new_pairs:
        surplus = new_pairs - pairs
        place = next(k for k, pair in enumerate(zip(rows, targets)) if pair in surplus)
        return (
            f"puts beside row {place} of the new x a target that is not its own.",
            "x and y must get the same order: draw one order, and use it for both.",
        )


def rows_as_tuples(array):
    """Return each row as a flat tuple of what float32 can hold."""
    return [tuple(row.ravel().tolist()) for row in np.float32(array)]


def pairs_are_drawn(answer, x, y, rng):
    first, twin, later = (rows.ravel().tolist() for rows, _ in answer)
    if first == x.ravel().tolist():
        return "leaves all rows where they are.", "Put them in a new random order."
    return drawn(first, twin, later)


def every_order_comes(answers, x, y, rng):
    orders = {tuple(rows.ravel().astype(int).tolist()) for rows, _ in answers}
    return problem_of_missing(orders, len(x), len(answers), "calls")


def expected_share(samples, draws, replacement):
    missed_by_one = 1 - 1 / samples
    missed = missed_by_one**draws
    if not replacement:
        return {
            100 * min(draws / samples, 1.0): "The share is from 0 to 1: no percent.",
            draws / samples: "There are no new rows after the first pass.",
            1.0: "The first pass is not over: some rows have not had their turn.",
            1 - missed: "Without replacement no row comes twice within a pass.",
            float(
                min(draws, samples)
            ): "That is a number of rows. Divide it by all rows.",
        }
    return {
        100 * (1 - missed): "The share is from 0 to 1: no percent.",
        missed: "That share is missed by all draws. How many are seen?",
        missed_by_one: "That is the share that one draw misses.",
        1 - missed_by_one**samples: f"There are {draws} draws, not {samples}.",
        samples
        * (1 - missed): "That is a number of rows. Which share of all are they?",
        min(draws / samples, 1.0): "With replacement a draw may hit a row seen before.",
        1
        - 1
        / samples**draws: "That asks that all draws hit one row. They must miss it.",
        1 - np.exp(-1): "1 - 1/e is the limit, for as many draws as very many rows.",
        1 - np.exp(-draws / samples): "That is close for many rows only: be exact.",
    }


# Classes


def call_stratified_batches(labels, batch_size, rng):
    classes = zip(*np.unique(labels, return_counts=True))
    held = " and ".join(f"{count} × {label.item()!r}" for label, count in classes)
    return f"stratified_batches(labels with {held}, {batch_size}, rng)"


def rows_not_classes(function, labels, batch_size, rng):
    """Call, and say so if the batches hold classes."""
    answer = function(labels, batch_size, rng)
    if isinstance(answer, (list, tuple, np.ndarray)):
        parts = [batch for batch in answer if isinstance(batch, (list, np.ndarray))]
        found = sorted(str(row) for batch in parts for row in batch)
        if found == sorted(map(str, labels.tolist())):
            call = call_stratified_batches(labels, batch_size, rng)
            raise Wrong(
                f"{call} holds the classes.", "Give the row numbers, not the classes."
            )
    return answer


def batches_three_times(function, *arguments):
    call = call_stratified_batches(*arguments)
    return three_times(partial(rows_not_classes, function), call, [[0]], arguments)


def batches_are_complete(batches, labels, batch_size, rng):
    rows = list(chain.from_iterable(batches))
    wrong = problem_of_rows(rows, len(labels), "the pass")
    in_classes = map(range, np.unique(labels, return_counts=True)[1])
    if wrong and sorted(rows) == sorted(chain.from_iterable(in_classes)):
        return wrong[0], "These are places within a class. Which rows stand there?"
    if wrong:
        return wrong
    sizes = [len(batch) for batch in batches if len(batch) != batch_size]
    if sizes:
        why = (
            f"Every batch has {batch_size} rows. If you deal, let the next class go on "
            "where the last one stopped."
        )
        if len(batches) == batch_size != len(labels) // batch_size:
            why = ROWS_NOT_BATCHES
        return f"has a batch with {plural(sizes[0], 'row')}.", why


def batches_have_shares(batches, labels, batch_size, rng):
    wrong = batches_are_complete(batches, labels, batch_size, rng)
    if wrong:
        return wrong
    row_of_classes = labels[[row for batch in batches for row in batch]]
    changes = np.count_nonzero(row_of_classes[1:] != row_of_classes[:-1])
    why = "Do not leave it to chance: spread each class over the batches."
    if changes < len(np.unique(labels)):
        why = "Do not cut the pile in slices: deal one row to each batch in turn."
    for label, members in zip(*np.unique(labels, return_counts=True)):
        share = members * batch_size / len(labels)
        for number, batch in enumerate(batches, 1):
            count = int((labels[batch] == label).sum())
            if abs(count - share) >= 1:
                return (
                    f"has {count} of the class {label.item()!r} in batch {number}; "
                    f"its share is {share:.3g}.",
                    why,
                )


def batches_are_drawn(answer, labels, batch_size, rng):
    first, twin, later = ({frozenset(batch) for batch in batches} for batches in answer)
    if first == later and first == twin:
        return (
            "puts the same rows together when it is called once more.",
            "Shuffle the rows of each class, with rng itself: one that you make begins "
            "from its seed.",
        )
    return drawn(first, twin, later)


def all_rows_meet(answers, labels, batch_size, rng):
    for one, other in combinations(range(len(labels)), 2):
        met = sum(any({one, other} <= {*batch} for batch in it) for it in answers)
        why = "Any two rows may meet in a batch: shuffle each class, all its rows."
        if met in (0, len(answers)):
            often = "always" if met else "never"
            return (
                f"{often} puts rows {one} and {other} together "
                f"in {len(answers)} calls.",
                why,
            )
        share = share_of_meeting(one, other, labels, batch_size)
        by_chance = len(answers) * share
        if met > by_chance + 8 * (by_chance * (1 - share)) ** 0.5:
            return (
                f"puts rows {one} and {other} together in {met} of {len(answers)} calls; "
                f"by chance it would be about {by_chance:.0f}.",
                why,
            )


def share_of_meeting(one, other, labels, batch_size):
    """Return how often two rows meet, if chance decides within their classes."""
    batches = len(labels) // batch_size
    if labels[one] != labels[other]:
        return 1 / batches
    members = np.count_nonzero(labels == labels[one])
    return (members / batches - 1) / (members - 1)


# Streams


def epochs_of(function, *arguments):
    """Call, and say so if the stream ends, or has no epochs."""
    call = f"training_epochs({', '.join(map(str, arguments[:-1]))}, rng)"
    try:
        answer = function(*arguments)
    except (StopIteration, RuntimeError) as problem:
        if StopIteration not in (type(problem), type(problem.__cause__)):
            raise
        raise Wrong(
            f"{call} stopped with StopIteration.",
            "The batches ran out before the last epoch: begin a new pass.",
        ) from None
    if isinstance(answer, list) and any(
        isinstance(row, (int, np.integer))
        for batch in answer
        if isinstance(batch, (list, np.ndarray))
        for row in batch
    ):
        raise Wrong(
            f"{call} is one list of batches.",
            "Group the batches into epochs, each with a list of its own.",
        )
    return answer


def epochs_three_times(function, *arguments):
    call = f"training_epochs({', '.join(map(str, arguments[:-1]))}, rng)"
    return three_times(partial(epochs_of, function), call, [[[0]]], arguments)


def epochs_have_steps(epochs, samples, batch_size, steps_per_epoch, number, rng):
    if len(epochs) != number:
        found = plural(len(epochs), "epoch")
        return f"has {found}.", f"It must have {number}, whatever a pass is."
    for epoch, batches in enumerate(epochs, 1):
        if len(batches) != steps_per_epoch:
            return (
                f"has {plural(len(batches), 'step')} in epoch {epoch}.",
                f"With steps_per_epoch={steps_per_epoch} every epoch takes "
                f"{steps_per_epoch} batches from the stream.",
            )


def one_lost_after_each(epochs, samples, batch_size):
    """Whether one stream gives the epochs, if a batch is lost where each ends."""
    seen, left = set(), samples
    for batch in chain.from_iterable([*batches, None] for batches in epochs):
        size = min(batch_size, left)
        if batch is not None and not len(batch) == len({*batch} - seen) == size:
            return False
        seen, left = seen.union(batch or ()), left - size
        if not left:
            seen, left = set(), samples
    return True


def stream_is_passes(epochs, samples, batch_size, steps_per_epoch, number, rng):
    if not any(epochs):
        return "has no batches.", "Every epoch takes the next batches of the stream."
    again = "All rows of a pass come once before the next pass begins."
    rows = plural(batch_size, "row")
    not_full = f"A batch takes {rows}, or what is left of the pass."
    if one_lost_after_each(epochs, samples, batch_size):
        again = "One batch is lost where an epoch ends: it was taken, but not used."
        not_full = again
    seen = []
    for iteration, batch in enumerate(chain.from_iterable(epochs), 1):
        left = samples - len(seen)
        new = set(batch) - set(seen)
        where = f"batch {iteration} of the stream"
        if not set(range(samples)).issuperset(batch):
            return problem_of_rows(batch, samples, where)
        if len(batch) > left == len(set(batch[:left]) - set(seen)):
            return (
                f"has {len(batch)} rows in {where}, but the pass had only {left} left.",
                "Passes are not glued together: each one ends with its short batch.",
            )
        if len(new) < len(batch):
            row = next(row for k, row in enumerate(batch) if row in [*seen, *batch[:k]])
            why = again
            if left < batch_size and len(set(batch)) == len(batch):
                why = f"The rows left over ({left}) are a batch too, and end the pass."
            elif iteration > len(epochs[0]) and not any(
                stream_is_passes([each], samples, batch_size, steps_per_epoch, 1, rng)
                for each in epochs
            ):
                why = "The stream goes on: a new epoch does not begin a new pass."
            return f"uses row {row} again in {where}, before the pass is over.", why
        if len(batch) != min(batch_size, left):
            return (
                f"has {plural(len(batch), 'row')} in {where}; the pass still had {left}.",
                not_full,
            )
        seen = [] if len(batch) == left else seen + batch


def stream_is_shuffled(epochs, *arguments):
    wrong = stream_is_passes(epochs, *arguments)
    if wrong:
        return wrong
    rows, samples = list(chain.from_iterable(chain.from_iterable(epochs))), arguments[0]
    passes = range(len(rows) // samples)
    orders = [rows[k * samples : (k + 1) * samples] for k in passes]
    wrong, size = problem_of_orders(orders), arguments[1]
    if wrong:
        return wrong
    seen = []
    for number, order in enumerate(orders, 1):
        batches = {frozenset(order[k : k + size]) for k in range(0, samples, size)}
        if batches in seen:
            return (
                f"has the same batches in pass {number} as in pass "
                f"{seen.index(batches) + 1}, in another order.",
                "Shuffle the rows before every pass, and cut them then.",
            )
        seen.append(batches)


def stream_is_fair(epochs, samples, *arguments):
    wrong = stream_is_passes(epochs, samples, *arguments)
    if wrong:
        return wrong
    rows = list(chain.from_iterable(chain.from_iterable(epochs)))
    passes = len(rows) // samples
    if passes < factorial(samples):  # of 300: epochs or steps are missing
        return epochs_have_steps(epochs, samples, *arguments)
    orders = [rows[k * samples : (k + 1) * samples] for k in range(passes)]
    return orders_are_fair(orders, samples, passes, arguments[-1])


def stream_from_the_generator(answer, *arguments):
    return drawn(*answer)


# Loaders


def in_order(samples):
    """Return a sampler that goes through the rows in order in every pass."""
    return range(samples)


class BackAndForth:
    """A sampler that goes through the rows forward, and backward in the next pass."""

    def __init__(self, samples):
        self.samples = samples
        self.passes = 0

    def __len__(self):
        return self.samples

    def __iter__(self):
        self.passes += 1
        rows = range(self.samples)
        return iter(rows if self.passes % 2 else rows[::-1])

    def __repr__(self):
        return f"back_and_forth({self.samples})"


def write_batcher(sampler, batch_size, drop_last=False):
    sampler = sampler if isinstance(sampler, (range, BackAndForth)) else list(sampler)
    return f"Batcher({sampler}, {batch_size}{', drop_last=True' * drop_last})"


def length_of(written, *arguments):
    batcher, (sampler, *_) = written(*arguments), arguments
    passes = getattr(sampler, "passes", 0)
    try:
        length = len(batcher)
    except RecursionError:
        raise Wrong(
            f"{call_length_of(*arguments)} calls itself again and again.",
            "list(self) asks for len(self) first: count from len(self.sampler).",
        ) from None
    if getattr(sampler, "passes", 0) > passes:
        raise Wrong(
            f"{call_length_of(*arguments)} asks the sampler for an order.",
            "Each order is for a loop. The length needs none: count from len(sampler).",
        )
    return length


def call_length_of(*arguments):
    return f"len({write_batcher(*arguments)})"


MOST = 100  # batches


def loop(call, *batchers):
    """Loop over batchers at the same time, but not without end."""
    try:
        found = [list(batches) for batches in islice(zip(*batchers), MOST + 1)]
    except TypeError as problem:
        if "non-iterator" not in str(problem):
            raise
        raise Wrong(
            f"{call} cannot begin: __iter__ does not give an iterator.",
            "Let it give iter(...) of the list of batches, or use yield.",
        ) from None
    if len(found) > MOST:
        raise Wrong(
            f"{call} does not end.", "A loop is one pass: end it after the last batch."
        )
    return found


def one_loop(written, *arguments):
    call = call_one_loop(*arguments)
    return [batch for [batch] in loop(call, written(*arguments))]


def call_one_loop(*arguments):
    return f"list({write_batcher(*arguments)})"


def two_loops(written, *arguments):
    batcher, call = written(*arguments), call_two_loops(*arguments)
    return [[batch for [batch] in loop(call, batcher)] for _ in range(2)]


def call_two_loops(*arguments):
    return f"two_loops({write_batcher(*arguments)})"


def loops_side_by_side(written, *arguments):
    batcher = written(*arguments)
    return loop(call_side_by_side(*arguments), batcher, batcher)


def cut_side_by_side(*arguments):
    """Let two loops meet what goes wrong with cutting."""
    return [
        ([[batch, batch] for batch in batches], why)
        for batches, why in batches_of_batcher(*arguments)
    ]


def call_side_by_side(*arguments):
    return f"side_by_side({write_batcher(*arguments)})"


def batches_of_batcher(sampler, batch_size, drop_last=False):
    """Add what zip does to what goes wrong with cutting."""
    rows = list(sampler)
    zipped = [rows[k : k + batch_size] for k in range(0, len(rows), batch_size + 1)]
    lost = rows[batch_size : batch_size + 1] or [""]
    why = f"Row {lost[0]} is lost: zip takes it, and then finds the range at its end."
    return [(zipped, why), *cut_pass(rows, batch_size, drop_last)]


def batcher_length(sampler, batch_size, drop_last=False):
    samples = len(sampler)
    full, left_over = divmod(samples, batch_size)
    if drop_last:
        return {
            full
            + 1: f"With drop_last=True the rows left over ({left_over}) make no batch.",
            full - 1: "A last batch that is full stays: only a short one is left out.",
        }
    return {
        full: f"The rows left over ({left_over}) are a batch too: round up.",
        full + 1: "The batches come out even here: none is short.",
        samples: "These are rows. How many batches do they make?",
    }


def two_passes(sampler, batch_size, drop_last=False):
    rows = list(range(len(sampler)))
    end = len(rows) // batch_size * batch_size if drop_last else len(rows)
    first = [rows[k : min(k + batch_size, end)] for k in range(0, end, batch_size)]
    return [
        (
            [first, []],
            "The second loop gives nothing. Each loop must begin a new pass.",
        ),
        ([first, first], "Ask the sampler anew in every loop: its order may change."),
    ]

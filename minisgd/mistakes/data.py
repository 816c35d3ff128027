"""Misunderstandings about data: windows, splits, scaling, weights, padding, files."""

import sys
import tracemalloc
from collections import Counter
from itertools import combinations
from unittest.mock import patch
from weakref import ref

import numpy as np

from minisgd.batching import cut_into_batches
from minisgd.checking.comparing import Wrong, plain, show
from minisgd.sampling import Windows


def make_samples(series, inputs, ahead=1, stride=1):
    def cut(span, step):
        if span > len(series):
            return np.empty((0, span))
        rows = Windows(len(series), span, step).next_pass()
        return series[rows].reshape(-1, span)

    def wrong(windows, target=-1):
        return windows[:, :inputs], windows[:, target]

    whole, next_one = cut(inputs + ahead, stride), cut(inputs + 1, stride)
    at_target = f"The target stands {ahead} places after the last input."
    return [
        (wrong(whole[:-1]), "The last sample is missing: its target is still there."),
        (wrong(cut(inputs + ahead, 1)), f"A new sample begins every {stride} values."),
        (wrong(cut(inputs + ahead, inputs)), "Samples overlap: look at the stride."),
        (wrong(next_one), at_target),
        (
            (whole[:, :inputs].T, whole[:, -1]),
            "Rows and columns of x are exchanged: a row holds the inputs of one sample.",
        ),
        (wrong(whole, inputs), at_target),
        (
            wrong(cut(inputs + ahead + 1, stride)),
            "With ahead=1 it is the very next value, with ahead=2 the one after that.",
        ),
        (wrong(whole, inputs - 1), "That is the last input itself, not a later value."),
        (
            (whole[:, :-1], whole[:, -1]),
            f"A row has {inputs + ahead - 1} values, but inputs is {inputs}.",
        ),
        ((whole, whole[:, -1]), "The target must not stand among the inputs."),
    ]


def one_pair(make_samples, *arguments):
    """See that the answer is one pair, of inputs and of targets."""
    answer = make_samples(*arguments)
    if isinstance(answer, (list, tuple)):
        kinds = [
            tuple(map(axes, pair)) for pair in answer if isinstance(pair, (list, tuple))
        ]
        if answer and kinds == [(1, 0)] * len(answer):
            raise Wrong(
                "make_samples gives a pair for each sample.",
                "It must be one pair (x, y): all inputs, and all targets.",
            )
        if [*map(axes, answer)] == [1, 2]:
            raise Wrong(
                "make_samples gives the targets first.",
                "It must be the pair (x, y): the inputs come first.",
            )
        if [*map(axes, answer)] == [2, 2]:
            raise Wrong(
                "make_samples gives a row of targets for each sample.",
                "Each sample has one target: the value `ahead` places after its last "
                "input.",
            )
    return answer


def axes(answer):
    try:
        return np.ndim(answer)
    except (TypeError, ValueError):  # rows of different lengths
        return None


def split_in_time(values, length, stride, cut):
    starts = Windows(values, length, stride).next_pass()[::length].tolist()
    early, late = ([s for s in starts if (s < cut) == side] for side in (True, False))
    over = [start for start in early if start > cut - length]
    inside = early[: len(early) - len(over)]
    some = f"The window at {over[0]} reaches over the cut: " if over else ""
    afresh = [cut + place for place in range(0, values - cut - length + 1, stride)]
    every = list(range(0, values, stride))
    return [
        ((early, late), some + "it must not train."),
        ((inside, over + late), some + "it must not be in the test."),
        ((early, over + late), some + "it must be in neither of the two."),
        ((inside[:-1], late), f"The window at {inside[-1]} ends before the cut."),
        ((inside, late[1:]), f"The window at {late[0]} lies behind the cut."),
        ((inside, late[:-1]), "The last window is missing: it ends with the series."),
        (
            (inside, [start for start in late if start >= cut + length - 1]),
            "Leave windows out on one side of the cut only.",
        ),
        ((inside, afresh), "The windows of the test begin where those of all do."),
        ((late, inside), "The training comes first, then the test."),
        ((inside, [s for s in every if s >= cut]), "The last windows are not whole."),
    ]


def scale(training, test):
    def by(one, two=None):
        mean, spread = one
        other_mean, other_spread = two or one
        return (training - mean) / spread, (test - other_mean) / other_spread

    def measured(table, axis=0, **how):
        return table.mean(axis=axis), table.std(axis=axis, **how)

    mean, spread = measured(training)
    together = measured(np.concatenate([training, test]))
    with np.errstate(all="ignore"):
        return [
            (by(together), "The test rows must have no say in mean and deviation."),
            (
                by((mean, spread), measured(test)),
                "The test is scaled like the training.",
            ),
            (by(measured(training, None)), "Every column has a mean of its own."),
            (
                by(measured(training, ddof=1)),
                "Take the deviation that std of NumPy gives.",
            ),
            (by((mean, spread**2)), "Divide by the deviation, not by its square."),
            (by((mean, 1)), "The division by the deviation is missing."),
            (by((0, spread)), "Subtract the mean first."),
            (
                (by((mean, spread))[0], test),
                "The test comes out as it went in. Is it left alone, or do mean and "
                "deviation come from training rows that were scaled already?",
            ),
            (by((mean, spread))[::-1], "The training comes first, then the test."),
        ]


def class_weights(labels):
    counts, samples = Counter(labels), len(labels)
    parts = sum(1 / count for count in counts.values())

    def each(weight):
        return {label: weight(count) for label, count in counts.items()}

    classes, several = len(counts), counts.values()
    sums = parts, 1, classes, samples, parts * min(several), parts * max(several)
    return [
        (
            each(lambda count: samples / count),
            f"All weights add up to {classes * samples}: divide by the {classes} "
            "classes.",
        ),
        (
            each(lambda count: samples / count / 2),
            f"Not always 2 classes: here they are {classes}.",
        ),
        (
            each(lambda count: samples / count / (max(labels) + 1)),
            "Count the classes that occur, whatever their numbers are.",
        ),
        (each(lambda count: count / samples), "Rare classes need the larger weights."),
        (each(lambda count: count), "That is how many there are, not what they count."),
        *[
            (
                each(lambda count: in_sum / count / parts),
                f"The weights of all samples must add up to {samples}, not to "
                f"{in_sum * classes / parts:.3g}.",
            )
            for in_sum in sums  # of the weights of the classes
        ],
    ]


def batch_losses(losses, labels, class_weight):
    weights = [class_weight[label] for label in labels]
    total, rows, weight = np.dot(losses, weights), len(labels), sum(weights)
    plain = np.mean(losses)
    return [
        ((total / weight, total / rows), "Keras' way comes first, PyTorch's second."),
        ((total / rows, total / rows), "PyTorch divides by the sum of the weights."),
        ((total / weight, total / weight), "Keras divides by the number of samples."),
        ((total, total), "The sum is not divided yet."),
        ((plain, plain), "Without weights: multiply each loss by that of its class."),
        (
            (total / len(class_weight), total / weight),
            "Divide by the samples, not by the classes.",
        ),
        (
            (total / rows, total / sum(class_weight.values())),
            "Every sample brings its weight: not each class once.",
        ),
    ]


def some_passes(balanced_pass, labels, seed):
    """Draw two passes, one after the other, and the first of them once more."""
    rng = np.random.default_rng(seed)
    first = balanced_pass(labels, rng)
    if first is None or hasattr(first, "__next__"):  # no list: that will be said
        return first
    second = balanced_pass(labels, rng)
    return [first, second, balanced_pass(labels, np.random.default_rng(seed))]


def call_of_balanced_pass(labels, seed):
    if len(labels) < 12:
        return f"balanced_pass({labels}, rng)"
    counts = sorted(Counter(labels).items())
    rows = [f"{count} rows of class {label}" for label, count in counts]
    return f"balanced_pass({' and '.join(rows)}, rng)"


def classes_come_alike(passes, labels, seed):
    counts = Counter(labels)
    largest = max(counts.values())
    for rows in passes:
        strange = [row for row in rows if not 0 <= row < len(labels)]
        if strange:
            return (
                f"holds row {strange[0]}, but rows are numbered 0 to {len(labels) - 1}.",
                "A pass is made of row numbers, counted from 0.",
            )
        come = Counter(labels[row] for row in rows)
        for label in sorted(counts):
            if come[label] == largest:
                continue
            if Counter(rows) == dict.fromkeys(counts, largest):
                why = "These are classes: return the numbers of rows."
            elif come == counts:
                why = "Repeat the rows of the smaller classes."
            elif len(rows) == len(counts) * largest:
                why = "Not by chance: every class gets exactly its share of the pass."
            elif set(come.values()) == {min(counts.values())}:
                why = "No row is left out: the smaller classes are repeated."
            else:
                why = "Count the rows of each class: it needs as many as the largest."
            what = f"has {come[label]} rows of class {label}, but must have {largest}."
            return what, why


def rows_come_alike(passes, labels, seed):
    for rows in passes:
        come = Counter(rows)
        no_rows = come.keys() - set(range(len(labels))) or come.keys() == set(labels)
        if no_rows and (wrong := classes_come_alike(passes, labels, seed)):
            return wrong
        for label in sorted(set(labels)):
            times = {row: come[row] for row, its in enumerate(labels) if its == label}
            most, least = max(times, key=times.get), min(times, key=times.get)
            if times[most] > times[least] + 1:
                why = "Every row takes part: drawing with replacement misses some."
                if times[least]:
                    why = "Use all rows of a class before one of them comes again."
                return (
                    f"has row {most} {times[most]}×, but row {least} of the same class "
                    f"{times[least]}×.",
                    why,
                )


def order_is_new(passes, labels, seed):
    first, second, again = passes
    classes = [labels[row] for row in first if 0 <= row < len(labels)]
    if first == second:
        return (
            "gives two passes in the same order.",
            "Draw a new order with rng in every pass, never with a seed of your own.",
        )
    if first != again:
        return (
            "gives different passes for two generators with the same seed.",
            "Draw with rng, and with nothing else.",
        )
    if set(classes) != set(labels):
        return classes_come_alike(passes, labels, seed)
    changes = sum(one != two for one, two in zip(classes, classes[1:]))
    if changes < len(set(labels)):
        return (
            "has the classes one after the other.",
            "Shuffle the whole pass at the end, so that batches hold all classes.",
        )


MANY = 200


def many_passes(balanced_pass, labels, seed):
    """Draw many passes, one after the other."""
    rng = np.random.default_rng(seed)
    return [balanced_pass(labels, rng) for _ in range(MANY)]


PARTS = 4


def classes_are_spread(passes, labels, seed):
    """See that each class has its share of every quarter, over many passes."""
    held = [Counter() for _ in range(PARTS)]
    for rows in passes:
        for place, row in enumerate(rows):
            if 0 <= row < len(labels):
                held[place * PARTS // len(rows)][labels[row]] += 1
    for label in sorted(set(labels)):
        share = sum(part[label] for part in held) / PARTS / MANY
        for part, which in zip(held, ("first", "second", "third", "last")):
            count = part[label] / MANY
            if count < share / 2:
                return (
                    f"has {count:.1f} rows of class {label} in the {which} quarter of a "
                    f"pass, in the mean of {MANY}. Its share is {share:.1f}.",
                    "Shuffle the whole pass: the rows that come again stand anywhere, "
                    "too.",
                )


def rows_change_places(passes, labels, seed):
    """See that of any two rows of a class now one comes first, now the other."""
    for one, two in combinations(range(len(labels)), 2):
        both = [list(rows) for rows in passes if one in rows and two in rows]
        first = sum(rows.index(one) < rows.index(two) for rows in both)
        if labels[one] == labels[two] and both and first in (0, len(both)):
            before, after = (one, two) if first else (two, one)
            return (
                f"never has row {after} before row {before} of the same class in "
                f"{MANY} passes.",
                "Shuffle the rows of every class as well, not only the turns that the "
                "classes take.",
            )


def fill_batches(lengths, places):
    def fill(fits, order=range(len(lengths))):
        done, filling = [], []
        for sentence in order:
            if filling and not fits([lengths[k] for k in (*filling, sentence)]):
                done, filling = [*done, filling], []
            filling.append(sentence)
        return [*done, filling]

    def table(row):
        return len(row) * max(row)

    def fill_with_one_width():
        done, filling, width = [], [], 0
        for number, length in enumerate(lengths):
            width = max(width, length)
            if filling and (len(filling) + 1) * width > places:
                done, filling = [*done, filling], []
            filling.append(number)
        return [*done, filling]

    right = fill(lambda row: table(row) <= places)
    by_length = sorted(range(len(lengths)), key=lengths.__getitem__)
    fixed = places // max(lengths)
    any_room = []
    for number, _ in enumerate(lengths):
        for room in any_room:
            if table([lengths[k] for k in (*room, number)]) <= places:
                room.append(number)
                break
        else:
            any_room.append([number])
    return [
        (fill(lambda row: sum(row) <= places), "Padding takes places as well."),
        (
            fill(lambda row: table(row) < places),
            f"A table of exactly {places} places still fits.",
        ),
        (right[:-1], "The batch that is being filled at the end is a batch, too."),
        (
            fill(lambda row: len(row) * row[-1] <= places),
            "The longest sentence so far makes the width, not the newest.",
        ),
        (
            fill(lambda row: len(row) * row[0] <= places),
            "A longer sentence makes the whole table wider.",
        ),
        (
            fill(lambda row: (len(row) - 1) * max(row) <= places),
            "The new sentence takes a row as well.",
        ),
        (
            fill(lambda row: len(row) < 2 or table(row[:-1]) <= places),
            "Look at the table with the new sentence, before it goes in.",
        ),
        (
            [[number + 1 for number in batch] for batch in right],
            "Sentences are counted from 0.",
        ),
        (
            [[lengths[number] for number in batch] for batch in right],
            "A batch holds the numbers of its sentences, not their lengths.",
        ),
        ([[]] + right, "The first batch is empty here."),
        (
            fill(lambda row: len(row) <= fixed),
            "Short sentences leave room for more rows: the number is not fixed.",
        ),
        (
            fill(lambda row: table(row) <= places, by_length),
            "The sentences keep their order.",
        ),
        (any_room, "A batch that is done takes no more sentences."),
        (fill_with_one_width(), "A new batch begins with a width of its own."),
    ]


def no_sentence_lost(function, lengths, places):
    """See that every sentence is in a batch, unless the reason is known."""
    given = lengths.copy()
    answer = function(lengths, places)
    try:
        batches = plain("", answer, [[0]])
    except Wrong:
        return answer
    if any(batches == wrong for wrong, _ in fill_batches(given, places)):
        return answer
    says = f"fill_batches({given}, {places}) is {show(batches)}."
    if len(answer) > 1 and all(batch is answer[0] for batch in answer):
        raise Wrong(
            says, "All batches are the very same list: begin each with a new one."
        )
    for number, _ in enumerate(given):
        if not any(number in batch for batch in batches):
            raise Wrong(says, f"Sentence {number} is in no batch.")
    return answer


def token_means(batches):
    tables = [losses for losses, _ in batches]
    parts = [
        [row[:length] for row, length in zip(losses, lengths)]
        for losses, lengths in batches
    ]
    rows = [row for part in parts for row in part]
    per_token, means = np.mean(np.concatenate(rows)), [row.mean() for row in rows]
    per_sentence, total = np.mean(means), sum(row.sum() for row in rows)
    by_batch = np.mean([np.concatenate(part).mean() for part in parts])
    by_part = np.mean([np.mean([row.mean() for row in part]) for part in parts])
    places = sum(table.size for table in tables)
    padded = np.mean(np.concatenate([table.mean(axis=1) for table in tables]))
    wide = [table.shape[1] for table in tables for _ in table]
    too_wide = np.mean([row.sum() / width for row, width in zip(rows, wide)])
    first = np.concatenate(parts[0]).mean(), np.mean([row.mean() for row in parts[0]])
    padding = "Padding means nothing: take the first tokens of each row."
    small = "Each batch counts the same here, however many tokens or sentences it has."
    return [
        ((sum(table.sum() for table in tables) / places, padded), padding),
        ((total / places, too_wide), "Divide by the tokens, not by the places."),
        ((per_token, padded), "The second mean has padding in it."),
        (
            (per_token, too_wide),
            "Divide by the tokens of a sentence, not by the width.",
        ),
        ((by_batch, by_part), small),
        ((by_batch, per_sentence), small),
        ((per_token, by_part), small),
        ((per_sentence, per_token), "The mean over tokens comes first."),
        ((per_token, per_token), "The second mean counts all sentences alike."),
        ((per_sentence, per_sentence), "The first mean counts all tokens alike."),
        ((total, sum(means)), "These are sums: divide them."),
        (first, "This is the first batch only."),
    ]


def call_of_token_means(batches):
    sizes = [len(lengths) for _, lengths in batches]
    batches = "one batch" if len(sizes) == 1 else "batches"
    rows = "row" if sizes[-1] == 1 else "rows"
    return f"token_means({batches} of {' and '.join(map(str, sizes))} {rows})"


class File:
    """Rows on a disk, of which only a batch may be read, and two be kept, at once."""

    def __init__(self, rows, most):
        self._rows, self._most, self._given = rows, most, []

    def __len__(self):
        return len(self._rows)

    @property
    def shape(self):
        return self._rows.shape

    def __getitem__(self, part):
        if not isinstance(part, slice) or part.step not in (None, 1):
            raise Wrong("column_statistics must read the file by file[start:stop].")
        start, stop, _ = part.indices(len(self))
        if stop - start > self._most:
            raise Wrong(
                f"column_statistics reads {stop - start} rows at once, but only "
                f"{self._most} fit into memory.",
                "Go through the file batch by batch.",
            )
        if start == 0:  # a new loop: what a variable of an earlier one holds is allowed
            self._given.clear()
        self._given = [batch for batch in self._given if batch() is not None]
        kept = sum(len(batch()) for batch in self._given)
        if kept > self._most + 1:  # a batch, and a row besides
            raise Wrong(
                f"column_statistics still holds {kept} rows when it reads another batch.",
                "Keep sums, not batches. A row cut out of a batch keeps all of it: "
                ".copy() it.",
            )
        rows = self._rows[start:stop].copy()
        self._given.append(ref(rows))
        return rows

    def __array__(self, *arguments, **options):
        return self[:]


def with_a_file(column_statistics, rows, batch_size):
    answer = column_statistics(File(rows, batch_size), batch_size)
    if rows.shape[1] > 1 and isinstance(answer, (list, tuple)):
        if [*map(axes, answer)] == [0, 0] and None not in answer:
            raise Wrong(
                "column_statistics gives one number for all columns.",
                "With axis=0 there is one for each of them.",
            )
    return answer


def large_file(rows):
    """Make a case of `column_statistics` in which memory is measured."""
    table = np.random.default_rng(7).normal(1.0, 1.0, (rows, 16))
    return (table, 32), (table.mean(axis=0), table.var(axis=0))


def in_little_memory(column_statistics, rows, batch_size):
    """Call with a file, and see that nothing of its size is built beside it.

    The file itself knows which batches are still there. Here lists and copies of them
    show. Who prints every batch, and lists all row numbers, still has room to spare.
    """
    tracemalloc.start()
    try:
        before, _ = tracemalloc.get_traced_memory()
        tracemalloc.reset_peak()
        with patch.object(sys.stdout, "write", len):  # what is printed is not kept
            answer = with_a_file(column_statistics, rows, batch_size)
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    if most - before > 1.5 * rows.nbytes:
        raise Wrong(
            f"{call_of_column_statistics(rows, batch_size)} needs more memory than the "
            "whole file.",
            "Copies and lists of the rows need room as well: keep sums of each batch, "
            "and let its rows go.",
        )
    return answer


def call_of_column_statistics(rows, batch_size):
    return f"column_statistics(file of {len(rows)} rows, {batch_size})"


def column_statistics(rows, batch_size):
    batches = [rows[part] for part in cut_into_batches(range(len(rows)), batch_size)]
    full = [batch for batch in batches if len(batch) == batch_size]
    whole, sizes = len(batches) * batch_size, [len(batch) for batch in batches]
    means, variances = (
        [measure(batch, axis=0) for batch in batches] for measure in (np.mean, np.var)
    )
    mean, variance = np.mean(rows, axis=0), np.var(rows, axis=0)
    alike = np.mean(means, axis=0), np.mean(variances, axis=0)
    around = np.mean((rows - alike[0]) ** 2, axis=0)
    within = np.average(variances, axis=0, weights=sizes)
    between = "The variance must also see how the batches differ from each other."
    short = "Each batch counts the same here, but a short one has fewer rows."
    left_out = "The rows of the short last batch belong to the file as well."
    read = rows[: len(full) * batch_size]
    low = np.sum(read, axis=0) / len(rows)
    return [
        ((mean, within), between),
        ((mean, alike[1]), between),
        (alike, "A mean of means and variances of batches is not that of the rows."),
        ((alike[0], around), short),
        ((variance, mean), "The means come first, then the variances."),
        ((mean, variance**0.5), "These are deviations: the variance is their square."),
        ((mean, np.mean(rows**2, axis=0)), "Subtract the square of the mean."),
        (
            (mean, variance * len(rows) / (len(rows) - 1 or 1)),
            "Divide by all the rows.",
        ),
        ((np.sum(rows, axis=0), np.sum((rows - mean) ** 2, axis=0)), "These are sums."),
        (
            tuple(
                measure(np.concatenate(full or batches), axis=0)
                for measure in (np.mean, np.var)
            ),
            left_out,
        ),
        ((low, np.sum(read**2, axis=0) / len(rows) - low**2), left_out),
        ((low, np.sum((read - low) ** 2, axis=0) / len(rows)), left_out),
        (
            (np.sum(rows, axis=0) / whole, np.sum((rows - mean) ** 2, axis=0) / whole),
            "Divide by the rows there are: the last batch is short.",
        ),
    ]


class Table:
    """Rows that can be read by their numbers: in rising order, a batch at a time."""

    def __init__(self, rows, most):
        self._rows, self._most, self._read = rows, most, []

    def __getitem__(self, numbers):
        if numbers is None:
            raise Wrong(
                "shuffled_batches reads x[None].",
                ".sort() sorts in place and returns nothing; np.sort returns a copy.",
            )
        numbers = np.asarray(None if isinstance(numbers, tuple) else numbers)
        if numbers.ndim != 1 or numbers.dtype.kind not in "iu":
            raise Wrong(
                "shuffled_batches must read x by x[numbers], with a list or an array "
                "of row numbers."
            )
        if np.any(np.diff(numbers) <= 0):
            raise Wrong(
                f"shuffled_batches asks x for its rows {numbers.tolist()}.",
                "Their numbers must be in rising order: sort them before you read.",
            )
        if len(numbers) > self._most:
            raise Wrong(
                f"shuffled_batches reads {len(numbers)} rows of x at once.",
                "Read the rows of one batch at a time.",
            )
        self._read.append(numbers)
        return self._rows[numbers].copy()

    def __array__(self, *arguments, **options):
        return self[()]


def one_batch_at_a_time(shuffled_batches, x, y, order, batch_size):
    """Call, and see that what is read together is of one batch.

    Whoever has a look at the first rows, for their shape, may do so once.
    """
    table = Table(x, batch_size)
    answer = shuffled_batches(table, y, order, batch_size)
    turn = np.argsort(order) // batch_size  # the batch that each row comes in
    mixed = [rows for rows in table._read if len(set(turn[rows])) > 1]
    if len(mixed) > 1:
        raise Wrong(
            f"shuffled_batches reads the rows {mixed[1].tolist()} of x together, but no "
            "batch has them all.",
            "Do not go through the whole of x first: read the rows of a batch when its "
            "turn comes.",
        )
    return answer


def with_a_table(shuffled_batches, x, y, order, batch_size):
    answer = shuffled_batches(Table(x, batch_size), y, order, batch_size)
    batches = answer if isinstance(answer, list) else []
    lists = [batch for batch in batches if isinstance(batch, (list, np.ndarray))]
    if any(len(batch) and axes(batch[0]) == 0 for batch in lists):
        raise Wrong(
            "shuffled_batches gives batches that are no pairs.",
            "Each batch must be a pair (inputs, targets).",
        )
    return answer


def call_of_shuffled_batches(x, y, order, batch_size):
    some = order.tolist() if len(order) < 8 else "order"
    return f"shuffled_batches(x, y, {some}, {batch_size})"


def shuffled_batches(x, y, order, batch_size):
    rows = list(cut_into_batches(order, batch_size))
    rising = [np.sort(batch) for batch in rows]
    in_file = cut_into_batches(range(len(order)), batch_size)
    evenly = [np.sort(batch) for batch in np.array_split(order, len(rows))]

    def pairs(inputs, targets):
        return [(x[one], y[two]) for one, two in zip(inputs, targets)]

    return [
        (pairs(rising, rows), "The targets stand in another order than the inputs."),
        (
            [(x[batch], np.sort(y[batch])) for batch in rising],
            "Sort the row numbers, not the targets.",
        ),
        (
            [(x[k], y[i * batch_size :][: len(k)]) for i, k in enumerate(rising)],
            "The targets are those of other rows than the inputs.",
        ),
        (
            [(y[batch], x[batch]) for batch in rising],
            "The inputs come first, then the targets.",
        ),
        (
            pairs(rising, map(np.argsort, rows)),
            "These are places within the batch. Which rows of the file stand there?",
        ),
        (pairs(rows, rows), "The rows within a batch must be in rising order."),
        (
            pairs(*[list(in_file)] * 2),
            "The order of the pass is gone: sort each batch.",
        ),
        (
            pairs(*[[b for b in rising if len(b) == batch_size]] * 2),
            "The rows left over at the end are a batch too.",
        ),
        (pairs(evenly, evenly), "All batches but the last are full."),
    ]

"""Misunderstandings about noise, and about what the batch size changes."""

from itertools import permutations

import numpy as np


def noise(gradients, batch_size, replace):
    n, m = len(gradients), batch_size
    distances = np.linalg.norm(gradients - gradients.mean(axis=0), axis=1)
    single = np.linalg.norm(distances) / n**0.5
    finite = max(n - m, 0) / (n - 1)
    shrink = 1 if replace else finite
    square = single**2 * shrink / m
    if replace:
        about_draws = [
            (
                single * (factor / m) ** 0.5,
                "A sample that is drawn can come again here: there is no second root.",
            )
            for factor in (finite, finite * (n - 1) / n)
        ]
    else:
        about_draws = [
            (
                single / m**0.5,
                "No sample comes twice here: a second root makes the noise smaller.",
            ),
            (
                single * finite / m**0.5,
                "(n - m) / (n - 1) is the factor of the squared noise: take its root.",
            ),
            (
                single * (finite * (n - 1) / n / m) ** 0.5,
                "Below stands n - 1, so that for batches of one nothing changes.",
            ),
        ]
    return about_draws + [
        (single * shrink**0.5 / m, "Four times the samples only halve the noise."),
        (single * shrink**0.5, "That is the noise of one sample, not of a batch."),
        (
            single * (shrink / n) ** 0.5,
            "Divide by the root of the batch size, not of the number of samples.",
        ),
        (single * (shrink * m) ** 0.5, "A batch's gradient is a mean, not a sum."),
        (square, "That is the mean squared distance. The noise is its root."),
        (
            (square * n / (n - 1)) ** 0.5,
            "All n samples are known: divide by n, not by n - 1.",
        ),
        (
            np.linalg.norm(gradients) * (shrink / n / m) ** 0.5,
            "Measure distances from the mean of all gradients, not from 0.",
        ),
        (
            distances.mean() * (shrink / m) ** 0.5,
            "First square the distances, then take their mean, last the root.",
        ),
        (
            (square / gradients.shape[1]) ** 0.5,
            "The squares of all columns add up to one squared distance.",
        ),
        (
            gradients.std() * (shrink / m) ** 0.5,
            "Every column has a mean of its own: axis=0.",
        ),
    ]


def shared_epoch(samples, workers, batch_size):
    each = -(-samples // workers)
    updates, missing = -(-each // batch_size), workers * each - samples
    last = each % batch_size or batch_size
    alone = -(-samples // batch_size)
    together = -(-samples // (workers * batch_size))
    few = samples // workers
    few_updates = -(-few // batch_size)
    few_last = workers * (few - (few_updates - 1) * batch_size)
    return [
        (
            (alone, missing, workers * last),
            "That is one worker alone. Several go through the samples together.",
        ),
        *(
            (
                (workers * updates, missing, rows),
                "The workers make one update together, not one each.",
            )
            for rows in (workers * last, last)
        ),
        (
            (together, 0, samples - (together - 1) * workers * batch_size),
            "All must have the same to do: what is missing is dealt once more.",
        ),
        *(
            (
                (each // batch_size, missing, workers * rows),
                "A step with short batches makes an update, too.",
            )
            for rows in (last, batch_size)
        ),
        (
            (updates, samples % workers, workers * last),
            "These are left over. How many are missing until all have the same?",
        ),
        (
            (updates, missing, last),
            "These are the samples of one worker. The update is made from all of them.",
        ),
        (
            (updates, missing, workers * last - missing),
            "A sample that is used twice counts twice in the last update.",
        ),
        (
            (updates, missing, workers * batch_size),
            "The last update is made from what is left, and that may be less.",
        ),
        (
            (updates, missing, workers * (each % batch_size)),
            "If nothing is left over, the last batches are full.",
        ),
        (
            (few_updates, 0, few_last),
            "No sample is left out: the first ones fill up what is missing.",
        ),
        (
            (few_updates, missing, few_last),
            "Round up: some workers have one sample more, and then all must.",
        ),
        (
            (updates, workers - samples % workers, workers * last),
            "Nothing is left over, so nothing is dealt twice.",
        ),
        (
            (updates, updates * workers * batch_size - samples, workers * batch_size),
            "The last step is not filled up: each worker takes what is left to it.",
        ),
        *(
            (
                order,
                "The order is: updates, samples used twice, those of the last update.",
            )
            for order in permutations((updates, missing, workers * last))
        ),
    ]


def factors(rows):
    everything, workers = sum(rows), len(rows)
    return [
        ([1] * workers, "The plain mean is wrong if some have more samples."),
        (
            [own / everything for own in rows],
            "The program divides by the number of workers: make up for that.",
        ),
        (
            [own / everything / workers for own in rows],
            "The program already divides by the number of workers: make up for that.",
        ),
        (rows, "That makes sums of means. Divide by the mean number of samples."),
        (
            [own / workers for own in rows],
            "That divides by the number of workers. Multiply by it, and divide by all "
            "samples.",
        ),
        (
            [everything / (workers * own) if own else 0 for own in rows],
            "Who has more samples needs a larger factor.",
        ),
        (
            [2 * own / everything for own in rows],
            "There are not always two workers: the program divides by their number.",
        ),
        (
            [own / max(rows) for own in rows],
            "Compare with the mean number of samples, not with the largest.",
        ),
        (
            [own * sum(n > 0 for n in rows) / everything for own in rows],
            "The program counts all workers, also those without samples.",
        ),
    ]


def accumulate(micro_batches):
    sums = [gradients[is_word > 0].sum(axis=0) for gradients, is_word in micro_batches]
    words = [is_word.sum() for _, is_word in micro_batches]
    everywhere = [gradients.sum(axis=0) for gradients, _ in micro_batches]
    places = sum(len(is_word) for _, is_word in micro_batches)
    means = [one / max(number, 1) for one, number in zip(sums, words, strict=True)]
    with_words = sum(number > 0 for number in words)
    many = len(micro_batches)
    return [
        (
            sum(means) / many,
            "A mean of means: a word among few counts more than a word among many.",
        ),
        (
            sum(means) / with_words,
            "Still a mean of means: a word among few counts more than one among many.",
        ),
        (
            sum(everywhere) / places,
            "What stands in a row of padding means nothing: leave it out.",
        ),
        (
            sum(everywhere) / sum(words),
            "Padding must not count above the line either: leave out its rows.",
        ),
        (
            sum(sums) / places,
            "Divide by the number of words. Padding is none.",
        ),
        (sum(means), "Divide once, by all the words: then every word counts the same."),
        (sum(sums), "That is the sum. The loss is a mean over the words."),
        (sum(sums) / many, "Divide by the number of words, not of micro-batches."),
        (
            sum(sums) / max(words[-1], 1),
            "These are the words of the last micro-batch: count those of all.",
        ),
        (means[-1], "That is the last micro-batch alone. Collect from all of them."),
        (
            _along_columns(micro_batches) / sum(words),
            "A row is a word or padding: `is_word[:, None]` makes a column of it.",
        ),
    ]


def _along_columns(micro_batches):
    if all(gradients.shape == (len(n), len(n)) for gradients, n in micro_batches):
        return sum((gradients * n).sum(axis=0) for gradients, n in micro_batches)
    return np.zeros(0)  # nobody's answer


def in_budget(budget, batch_size, fixed, per_sample):
    one = fixed + per_sample * batch_size
    updates = budget // one
    samples = budget * batch_size // one
    begun = -(-budget // one)
    return [
        (
            (updates, samples),
            "The samples of an update that is not finished do not count.",
        ),
        (
            (begun, begun * batch_size),
            "An update that is not finished does not count.",
        ),
        ((updates * batch_size, updates), "The updates come first."),
        (
            (
                budget // (fixed + per_sample),
                budget // (fixed + per_sample) * batch_size,
            ),
            f"All {batch_size} samples of a batch take their time.",
        ),
        (
            tuple(budget // (per_sample * batch_size) * n for n in (1, batch_size)),
            "Every update also takes its fixed time.",
        ),
        (
            tuple(
                max(budget - fixed, 0) // (per_sample * batch_size) * n
                for n in (1, batch_size)
            ),
            "Every update takes the fixed time, not only the first.",
        ),
        (
            tuple(
                budget // ((fixed + per_sample) * batch_size) * n
                for n in (1, batch_size)
            ),
            "The fixed time comes once per update, not once per sample.",
        ),
        ((updates, updates), "An update sees all the samples of its batch."),
    ]


def first_done(runs, fixed, per_sample):
    sizes, updates = np.array(runs).T
    clocks = updates, updates * sizes, updates * fixed + updates * sizes * per_sample
    exchanged = sizes, clocks[1], sizes * fixed + clocks[1] * per_sample
    first = [int(np.argmin(clock)) for clock in clocks]
    last = [int(np.argmax(clock)) for clock in clocks]
    of_one = sizes[np.argmin(fixed + per_sample * sizes)]
    all_once = sizes[np.argmin(updates * fixed + sizes * per_sample)]
    fixed_once = sizes[np.argmin(fixed + per_sample * sizes * updates)]
    right = sizes[first]
    pair = "A run is (batch_size, updates), in this order."
    return [
        ([updates[np.argmin(clock)] for clock in exchanged], pair),
        ((sizes.min(), right[1], right[2]), pair),
        (
            (sizes.max(), right[1], right[2]),
            "The largest batch has not always made the fewest updates.",
        ),
        (tuple(sizes[last]), "These are the largest numbers. First is the smallest."),
        (first, "These are places in the list. Return the batch sizes."),
        (
            [clock.min() for clock in clocks],
            "These are the numbers on the clocks. Return the batch sizes.",
        ),
        (tuple(updates[first]), "These are updates. Return the batch sizes."),
        (
            (right[0], sizes.min(), right[2]),
            "The smallest batch has not always seen the fewest samples: count updates.",
        ),
        (
            (right[0], right[1], all_once),
            "Every update takes the time of all its samples.",
        ),
        (
            (right[0], right[1], of_one),
            "That is the quickest update. How many of them does a run need?",
        ),
        (
            (right[0], right[1], fixed_once),
            "Every update takes the fixed time, not only the first.",
        ),
        (
            (right[1], right[0], right[2]),
            "The order is: updates, samples seen, time.",
        ),
    ]


def noise_scale(small, square_of_small, large, square_of_large):
    b, c, s, t = small, large, square_of_small, square_of_large
    single = b * c * (s - t) / (c - b)
    full = (c * t - b * s) / (c - b)
    return [
        (full / single, "That is the other way round: the noise stands above."),
        (single, "That is the squared noise of single samples. Divide it, too."),
        (
            (single / full) ** 0.5,
            "Squares are divided by squares: no root is taken.",
        ),
        (
            single / t,
            "A large batch has noise as well: it is not the full gradient.",
        ),
        (single / s, "Take away the noise that is in the squared length."),
        *(
            (
                single / size / full,
                f"That is the squared noise of batches of {size}. Take that of single "
                "samples.",
            )
            for size in (b, c)
        ),
        ((s - t) / full, "The difference of the two is a part of the noise only."),
        ((s - t) / t, "The difference of the two is a part of the noise only."),
        (
            b * c * (s * s - t * t) / (c * t * t - b * s * s),
            "The lengths are squared already.",
        ),
        (
            (b * c) ** 2 * (s - t) / (c * c * t - b * b * s),
            "The squared noise falls with the batch size itself, not with its square.",
        ),
        (
            (b * c) ** 0.5 * (s - t) / (c**0.5 * t - b**0.5 * s),
            "Noise falls with a root, squared noise with the batch size itself.",
        ),
        (round(single / full), "Nearly: do not round."),
        (single // full, "Nearly: do not round."),
    ]


def both_ways(w, targets, learning_rate):
    k = len(targets)
    mean = sum(targets) / k

    def walk(rate, order):
        place = w
        for target in order:
            place += 2 * rate * (target - place)
        return place

    def leap(rate):
        return w + 2 * rate * (mean - w)

    small, large = walk(learning_rate, targets), leap(k * learning_rate)
    return [
        (
            (large, large),
            "Each small update begins where the one before it has ended.",
        ),
        ((large, small), "The small updates come first, then the large one."),
        *(
            (
                (small, leap(rate)),
                "The large update has a learning rate k times as large.",
            )
            for rate in (learning_rate, k**0.5 * learning_rate)
        ),
        (
            (small, leap(k * k * learning_rate)),
            "The large batch's slope is the mean of the slopes, not their sum.",
        ),
        (
            (small, small + 2 * k * learning_rate * (mean - small)),
            "Both ways begin at the same weight.",
        ),
        (
            (walk(learning_rate, targets[:1]), large),
            "That is one small update. There is one for each of the targets.",
        ),
        (
            (walk(learning_rate, [mean] * k), large),
            "Each small update has a target of its own.",
        ),
        (
            (walk(learning_rate, targets[::-1]), large),
            "The small updates come in the order of the targets.",
        ),
        (
            (walk(learning_rate / 2, targets), leap(k * learning_rate / 2)),
            "The slope of a square has a factor 2.",
        ),
        (
            (walk(-learning_rate, targets), leap(-k * learning_rate)),
            "Go against the slope, not along it.",
        ),
    ]


def largest_k(learning_rate):
    k = round(1 / learning_rate - 0.5)
    return [
        (k + 1, "This one is too large already: it lands farther away."),
        (
            int(0.5 / learning_rate),
            "It may jump over t, if it lands nearer than it was.",
        ),
        (int(2 / learning_rate), "The slope of a square has a factor 2."),
        (k - 1, "One more is still possible."),
    ]


def compare(a, b, t):
    d, n = b - a, len(a)
    error = d.std(ddof=1) / n**0.5
    mean = d.mean()

    def result(mean, reach):
        return mean, reach, bool(abs(mean) > reach)

    apart = ((a.var(ddof=1) + b.var(ddof=1)) / n) ** 0.5
    right = result(mean, t * error)
    return [
        (
            result(mean, t * d.std() / n**0.5),
            "The spread of n differences has n - 1 below: ddof=1.",
        ),
        (
            result(mean, t * d.std(ddof=1)),
            "That is for single runs. A mean varies less: divide by a root.",
        ),
        (
            result(mean, 2 * t * error)[:2] + right[2:],
            "That is the whole width. The reach is to one side.",
        ),
        (
            (mean - t * error, mean + t * error, right[2]),
            "These are the ends of the interval. Its middle and its reach are asked.",
        ),
        (
            result(mean, t * d.std(ddof=1) / n),
            "Four times the runs only halve the error of a mean.",
        ),
        (result(mean, error), "The interval reaches t standard errors to each side."),
        (result(mean, 2 * error), "t comes as an argument, and need not be 2."),
        (
            result(mean, t * apart),
            "The runs are pairs: first take the differences, then their spread.",
        ),
        (result(mean, t * error**2), "That is the square of the error. Take the root."),
        (
            (b.max() - a.max(), *right[1:]),
            "The best run is the luckiest. Take the mean of the differences.",
        ),
        (
            (abs(mean), *right[1:]),
            "The sign tells which of the two is better: keep it.",
        ),
        (result(-mean, t * error), "The differences are b - a."),
        (
            (mean, right[1], mean > t * error),
            "b may also be worse by more than luck: look at both sides of 0.",
        ),
        (
            (mean, right[1], bool(mean != 0)),
            "A mean that is not 0 proves nothing: look at its interval.",
        ),
        (
            (mean, right[1], not right[2]),
            "True means: 0 lies outside of the interval.",
        ),
    ]


def per_sample(layers, x, y):
    import torch

    model, x, y = _model(layers), torch.tensor(x), torch.tensor(y)

    def gradient(loss):
        found = torch.autograd.grad(loss, list(model.parameters()))
        return np.concatenate([part.numpy().ravel() for part in found])

    squares = (model(x) - y) ** 2
    own = np.array([gradient(((model(a) - b) ** 2).sum()) for a, b in zip(x, y)])
    whole = gradient(squares.mean())
    n = len(x)
    return [
        (
            own.cumsum(axis=0),
            "backward() adds to what is there: set the gradients to zero for each row.",
        ),
        (
            np.tile(whole, (n, 1)),
            "That is the gradient of the whole batch in every row.",
        ),
        (
            whole[None],
            "One backward() gives one gradient, the mean. Call it for every sample alone.",
        ),
        (
            own[:, : -len(layers[-1][1])],
            "A bias has a gradient, too: one number for every parameter.",
        ),
        (
            np.array([gradient(((model(a) - y) ** 2).mean()) for a in x]),
            "Each sample meets the targets of all: take the one that belongs to it.",
        ),
        (
            own / 2 if n == 2 else 0,
            "Half of it: no factor 1/2, and no division by the number of samples.",
        ),
        (own / n, "Each sample's own loss is not divided by the number of samples."),
        (own / 2, "The squared error has no factor 1/2 here."),
        (
            np.tile(own[-1], (n, 1)),
            "All rows are the last sample's: keep a copy of every sample's gradients.",
        ),
        (
            -own,
            "All signs are turned round: a gradient points to where the loss grows.",
        ),
    ]


def _model(layers):
    import torch  # only here, so that nobody else waits for it

    modules = []
    for kernel, bias in layers:
        linear = torch.nn.Linear(kernel.shape[1], kernel.shape[0], dtype=torch.float64)
        with torch.no_grad():
            linear.weight[...] = torch.tensor(kernel)
            linear.bias[...] = torch.tensor(bias)
        modules += [linear, torch.nn.Tanh()]
    return torch.nn.Sequential(*modules[:-1])


def with_pytorch(function, layers, x, y):
    """Call it with a module that has these kernels and biases, tanh in between."""
    import torch

    answer = function(_model(layers), torch.tensor(x), torch.tensor(y))
    alone = isinstance(answer, torch.Tensor) and answer.ndim == 1 and len(x) > 1
    return answer[None] if alone else answer  # to say what is wrong with it


def with_pytorch_and_old_gradients(function, layers, x, y):
    """Call it with a module that has been used before."""
    import torch

    model = _model(layers)
    for parameter in model.parameters():
        parameter.grad = torch.full_like(parameter, 1000.0)
    return function(model, torch.tensor(x), torch.tensor(y))


def call_of_per_sample(layers, x, y):
    units = "-".join(str(len(bias)) for _, bias in layers)
    return (
        f"per_sample(model with layers {x.shape[1]}-{units}, x with {len(x)} rows, y)"
    )

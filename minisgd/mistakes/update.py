"""Misunderstandings about what happens in one update."""

from itertools import accumulate, chain, pairwise

import numpy as np

from minisgd.batching import cut_into_batches
from minisgd.checking.comparing import Wrong
from minisgd.losses import MeanSquaredError

LOSS = MeanSquaredError()


def batch_loss(prediction, target):
    column, targets = prediction.reshape(-1, 1), target.reshape(1, -1)
    each = LOSS.per_sample(column, targets.T)
    return [
        (
            np.mean((column - targets) ** 2),
            "Every target was subtracted from every prediction: look at the shapes.",
        ),
        (sum(each), "That is the sum over the samples. The loss is their mean."),
        (
            np.mean(each) ** 0.5,
            "There is no root: the loss is the mean of the squares.",
        ),
        (np.mean(each**0.5), "Each error is squared before the mean is taken."),
        (
            (column.mean() - targets.mean()) ** 2,
            "Square each error first; then take the mean.",
        ),
        (np.mean(each) / 2, "There is no factor 1/2 here: just the mean."),
    ]


def slopes(w, b, x, y):
    x, y = np.array([x, y], dtype=float)[..., None]

    def means(b):
        gradient = LOSS.gradient(w * x + b, y)
        return np.array([np.sum(gradient * x), np.sum(gradient)])

    both = means(b)
    of_w, of_b = both
    return [
        (len(x) * both, "These are sums over the samples. The loss is a mean."),
        (both / 2, "The slope of a square has a factor 2."),
        (
            -both,
            "The error is the prediction minus the target, not the other way round.",
        ),
        ((of_b, of_w), "The slope of w comes first."),
        ((of_b, of_b), "For w, each error counts times its input."),
        (
            (of_b * x.mean(), of_b),
            "The mean of the products is not the product of the means.",
        ),
        (means(0), "The prediction is w * x + b: here b was left out."),
        ((of_w, len(x) * of_b), "The slope of b is a mean over the samples too."),
    ]


def rates_for_sum(learning_rate, batch_sizes):
    sizes = np.array(batch_sizes)
    rates = {
        "A sum moves farther than a mean, so its rate is the smaller one: divide.": (
            learning_rate * sizes
        ),
        "The sum is larger than the mean, so its rate must be smaller.": (
            learning_rate * sizes**0
        ),
        "Not every batch has as many rows as the first one.": (
            learning_rate / (sizes**0 * sizes[0])
        ),
        "What counts is how many rows a batch has, not how many batches there are.": (
            learning_rate / (sizes**0 * len(sizes))
        ),
        "Only the rows of its own batch are behind an update, not those of all.": (
            learning_rate / (sizes**0 * sum(sizes))
        ),
    }
    return [(wrong, sentence) for sentence, wrong in rates.items()]


def one_update(w, b, x, y, learning_rate):
    def slopes_at(w, b, x=x, y=y):
        gradient = LOSS.gradient(x @ w + b, y)
        return x.T @ gradient, np.sum(gradient)

    def row_by_row():
        now = w, b
        for row in range(rows):
            found = slopes_at(*now, x[[row]], y[[row]])
            now = [p - learning_rate * slope / rows for p, slope in zip(now, found)]
        return now

    def moved(of_w, of_b, rate=learning_rate):
        return w - rate * of_w, b - rate * of_b

    of_w, of_b = slopes_at(w, b)
    new_w, new_b = moved(of_w, of_b)
    rows, columns = x.shape
    return [
        (
            (new_w, moved(0, slopes_at(new_w, b)[1])[1]),
            "The slope of b was found at the new w. Find both slopes, then move both.",
        ),
        (
            (moved(slopes_at(w, new_b)[0], 0)[0], new_b),
            "The slope of w was found at the new b. Find both slopes, then move both.",
        ),
        (
            moved(rows * of_w, rows * of_b),
            "That is a move by the sum over the rows. The loss is their mean.",
        ),
        (
            row_by_row(),
            "Each row met what the row before had changed. All rows meet the old w and b.",
        ),
        (moved(of_w / 2, of_b / 2), "The slope of a square has a factor 2."),
        (moved(*slopes_at(w, 0)), "The prediction is x @ w + b: here b was left out."),
        (moved(-of_w, -of_b), "The move is against the gradient: subtract it."),
        (
            moved(np.full(w.shape, of_w.mean()), of_b),
            "Each weight has a slope of its own: take the mean over the rows only.",
        ),
        (
            moved(of_w / columns, of_b),
            "Divide by the number of rows, not by that of all numbers in x.",
        ),
        (moved(of_w, of_b, 1), "The learning rate is missing: it scales the move."),
        ((new_w, b), "b is a parameter too: it moves together with the weights."),
        (
            (of_w, of_b),
            "These are the slopes. Where are the parameters after the move?",
        ),
    ]


def pair_of_parameters(one_update, w, b, x, y, learning_rate):
    """Call it, and say what is wrong with the form of what comes out."""
    answer = one_update(w, b, x, y, learning_rate)
    if getattr(answer, "shape", ()) == w.shape:
        raise Wrong(
            f"one_update gave an array of shape {w.shape}, but must give a pair.",
            "Both parameters have moved: return new_w, new_b.",
        )
    if isinstance(answer, (list, tuple)) and len(answer) == 2:
        first, second = (getattr(each, "shape", ()) for each in answer)
        if second == w.shape and first != w.shape:
            raise Wrong(
                "one_update gave new_b and new_w, but must give new_w and new_b.",
                "The weights come first.",
            )
        if first == 2 * (len(w),) and len(w) > 1:
            raise Wrong(
                f"new_w has the shape {tuple(first)}, but must have the shape {w.shape}.",
                "A column minus a flat array gives a table, as in Question 2.",
            )
    return answer


def call_of_one_update(w, b, x, y, learning_rate):
    return f"one_update(w, b, x, y, {learning_rate}) with x of shape {x.shape}"


def slope_of(w, batch, times_input=True):
    """Return the slope of the loss of a batch, a pair of lists."""
    inputs, targets = np.array(batch, dtype=float)[..., None]
    gradient = LOSS.gradient(w * inputs, targets)
    return np.sum(gradient * inputs if times_input else gradient)


def train(x, y, w, learning_rate, batch_size, epochs):
    batches = [list(rows) for rows in cut_into_batches(range(len(x)), batch_size)]

    def walk(
        batches, times=1, *, at_first=False, keeps=False, starts_again=False, **how
    ):
        """List w after each update, made from gradients `times` what they should be."""
        now, grad, path = w, 0, []
        for _ in range(epochs):
            first = now = w if starts_again else now
            for rows in batches:
                batch = [x[row] for row in rows], [y[row] for row in rows]
                slope = slope_of(first if at_first else now, batch, **how)
                slope *= times(len(rows)) if callable(times) else times
                grad = grad + slope if keeps else slope
                now -= learning_rate * grad
                path.append(now)
        return path

    def row_by_row(divided):
        now, path = w, []
        for rows in batches * epochs:
            rate = learning_rate / len(rows) if divided else learning_rate
            for row in rows:
                now -= rate * slope_of(now, ([x[row]], [y[row]]))
            path.append(now)
        return path

    path, updates = walk(batches), len(batches)
    glued = list(cut_into_batches([*range(len(x))] * epochs, batch_size))
    full = [rows for rows in batches if len(rows) == batch_size]
    return [
        (
            walk([[row] for row in range(len(x))]),
            "The samples of a batch make one update together.",
        ),
        (
            walk([list(range(len(x)))]),
            "Each batch makes an update. This was one update for each epoch.",
        ),
        (
            path[updates - 1 :: updates],
            "List w after each update, not after each epoch.",
        ),
        (path[:updates], "There are updates in every epoch, not only in the first."),
        (
            walk(glued)[: len(glued)],
            "Passes are not glued together: each one ends with its short batch.",
        ),
        (
            path[-updates:],
            "Only the last epoch is in the list: it must begin once, before the loops.",
        ),
        ([w, *path[:-1]], "These are the values before each update, not after it."),
        *(
            (
                row_by_row(divided),
                "All samples of a batch meet the same w: find their slopes, then move "
                "once.",
            )
            for divided in (True, False)
        ),
        (
            walk(batches[-1:]),
            "Only the last batch of an epoch made an update. Each batch makes one.",
        ),
        (walk(full), "The short last batch makes an update too."),
        (
            walk(batches, lambda rows: rows / batch_size),
            "Divide by the rows that the batch has: a short one has fewer.",
        ),
        (
            walk(batches, lambda rows: rows / len(x)),
            "Divide by the rows of the batch, not by all that there are.",
        ),
        (
            walk(batches, lambda rows: rows),
            "These are moves by the sum over the batch. Take the mean.",
        ),
        (
            walk(batches, starts_again=True),
            "The next epoch goes on from where the last one ended.",
        ),
        ([w, *path], "The list begins after the first update, not before it."),
        (
            walk(batches, at_first=True),
            "Each batch meets the w that the batch before it has left behind.",
        ),
        (
            walk(batches, keeps=True),
            "Each update takes the slopes of its own batch: begin again from 0.",
        ),
        (walk(batches, -1), "The move is against the gradient: subtract it."),
        (walk(batches, 1 / 2), "The slope of a square has a factor 2."),
        (
            walk(batches, times_input=False),
            "The slope of a sample is twice its error, times its input.",
        ),
    ]


def momentum_path(w, gradients, learning_rate, momentum):
    def velocities(gradients, carried=momentum, taken=1):
        moves = [taken * learning_rate * gradient for gradient in gradients]
        return list(accumulate(moves, lambda old, move: carried * old + move))

    def path(moves):
        return list(accumulate(moves, lambda w, move: w - move, initial=w))[1:]

    every = list(chain(*gradients))
    right = velocities(every)
    plain = velocities(every, carried=0)
    return [
        (
            path(plain),
            "Each move came from its own gradient alone: nothing is carried on.",
        ),
        (
            path(chain(*map(velocities, gradients))),
            "The velocity goes on: no epoch resets it.",
        ),
        (
            path(-move for move in right),
            "The move is against the gradient: w - velocity.",
        ),
        (
            path(velocities(every, taken=momentum)),
            "momentum multiplies the old velocity only, not the gradient.",
        ),
        (
            path(velocities(every, taken=1 - momentum)),
            "The gradient enters the velocity whole, not as a share of 1 - momentum.",
        ),
        (
            path([0, *right[:-1]]),
            "That was the old velocity: first the new one, then move.",
        ),
        (
            path(momentum * v + move for v, move in zip(right, plain)),
            "That looks ahead, as Nesterov's momentum does. Move by the velocity alone.",
        ),
        (
            path(learning_rate * v for v in right),
            "The learning rate is in the velocity already: it counts once.",
        ),
        (
            path(v / learning_rate for v in right),
            "The gradient enters the velocity times the learning rate.",
        ),
        (
            path(velocities(every, carried=learning_rate * momentum)),
            "The old velocity is multiplied by momentum alone.",
        ),
        (
            path(momentum * old + new for old, new in pairwise([0, *plain])),
            "The whole velocity is carried on, not only the gradient before this one.",
        ),
        (
            path(velocities(every, carried=1)),
            "Only a part of the old velocity is carried on: momentum times the old one.",
        ),
        (
            [path(right)[end - 1] for end in accumulate(map(len, gradients))],
            "List w after each update, not after each epoch.",
        ),
        (right, "These are the velocities. Where is w?"),
        ([w, *path(right)], "The list begins after the first update, not before it."),
    ]


def train_torch(w, batches, learning_rate, epochs):
    def end(emptied_each_epoch=False):
        """Return w at the end, if no update empties the gradient."""
        now, grad = w, 0
        for _ in range(epochs):
            grad = 0 if emptied_each_epoch else grad
            for batch in batches:
                grad = grad + slope_of(now, batch)
                now = now - learning_rate * grad
        return now

    def end_of_epochs(gradient):
        """Return w at the end, if there is one update for each epoch."""
        now = w
        for _ in range(epochs):
            now -= learning_rate * gradient([slope_of(now, batch) for batch in batches])
        return now

    def end_of(batches, times=lambda rows: 1):
        now = w
        for batch in batches:
            now -= learning_rate * slope_of(now, batch) * times(len(batch[0]))
        return now

    return [
        (
            end_of(batches),
            "That is w after one epoch. Is return in the loop, or does w begin again in it?",
        ),
        (
            end(),
            "The gradients of earlier batches are still in w.grad: empty it each time.",
        ),
        (
            end(emptied_each_epoch=True),
            "Emptied once for each epoch, but there is one update for each batch.",
        ),
        (
            w,
            "w has not moved: step() comes after backward(), and before the next emptying.",
        ),
        (
            end_of_epochs(sum),
            "That is one update for each epoch. Each batch makes one.",
        ),
        (
            end_of_epochs(lambda slopes: slopes[-1]),
            "Only the last batch of an epoch made an update. Each batch makes one.",
        ),
        (
            end_of(batches * epochs, times=lambda rows: rows),
            "The loss of a batch is the mean over its samples, not their sum.",
        ),
    ]


def update_from(w, micro_batches, learning_rate):
    slopes = np.array([slope_of(w, batch) for batch in micro_batches])
    rows = np.array([len(inputs) for inputs, targets in micro_batches])

    def one_by_one(shares, keeps=False):
        now, grad = w, 0
        for batch, share in zip(micro_batches, shares):
            grad = keeps * grad + share * slope_of(now, batch)
            now -= learning_rate * grad
        return now

    added, alike, share = rows**0, rows**0 / len(rows), rows / sum(rows)
    last = "Only the last micro-batch is in this update: the gradients must be added."
    each = "All micro-batches meet the same w: it moves once, at the end."
    inside = "step() stands in the loop. It comes once, when all gradients are added."
    gradients = [
        (
            slopes.mean(),
            "Each micro-batch counted the same, also those with fewer samples.",
        ),
        (
            slopes.sum(),
            "The gradients were added up. The update takes the mean over all samples.",
        ),
        (
            np.sum(slopes * rows),
            "That is the sum over all samples. Divide by how many there are.",
        ),
        (
            np.sum(slopes * rows) / len(rows),
            "Divide by the number of samples, not by that of micro-batches.",
        ),
        *((slopes[-1] * share[-1], last) for share in (added, alike, share)),
        (
            np.sum(slopes * rows) / (len(rows) * rows[0]),
            "Not every micro-batch has as many samples as the first one.",
        ),
    ]
    return [
        *((w - learning_rate * wrong, why) for wrong, why in gradients),
        *((one_by_one(shares), each) for shares in (share, alike)),
        (
            one_by_one(added),
            "That is one update for each micro-batch. Make a single one of all.",
        ),
        *((one_by_one(shares, True), inside) for shares in (share, alike, added)),
    ]

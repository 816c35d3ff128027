"""Misunderstandings about learning curves, validation, stopping and resuming."""

from copy import deepcopy
from itertools import accumulate, combinations
from math import ceil
from types import SimpleNamespace

import numpy as np

from minisgd.callbacks import EarlyStopping
from minisgd.checking.comparing import Wrong
from minisgd.counting import plural
from minisgd.counting import steps_per_epoch as steps_of
from minisgd.inputs import rows_to_train_on
from minisgd.mistakes.counting import no_short_one
from minisgd.mistakes.loop import problem_of_kin, some_row_kept_away, turned

# Losses of epochs


def epoch_losses(losses, rows, steps_per_epoch):
    firsts = range(0, len(losses), steps_per_epoch)
    epochs = [slice(first, first + steps_per_epoch) for first in firsts]
    products = np.multiply(losses, rows)
    return [
        ([], "Nothing is in the list: append the loss of every epoch."),
        (
            [products[epochs[0]].sum() / sum(rows[epochs[0]])],
            "Only the first epoch is there: return when the loop is over.",
        ),
        (
            [np.mean(losses[epoch]) for epoch in epochs],
            "Not every batch counts the same: a short one counts by its few rows.",
        ),
        (
            [sum(losses[epoch]) for epoch in epochs],
            "These are sums of losses. The loss of an epoch is a mean over its rows.",
        ),
        (
            [losses[epoch][-1] for epoch in epochs],
            "That is the loss of the last batch alone. All of the epoch count.",
        ),
        (
            [losses[epoch][0] for epoch in epochs],
            "That is the loss of the first batch alone. All of the epoch count.",
        ),
        (
            [products[epoch].sum() for epoch in epochs],
            "These are sums over the rows. Divide by the number of rows.",
        ),
        (
            [products[epoch].mean() for epoch in epochs],
            "Divide by the rows of the epoch, not by the number of its batches.",
        ),
        (
            [products[epoch].mean() / rows[epoch][0] for epoch in epochs],
            "The last batch has fewer rows: divide by the rows that there are.",
        ),
        (
            [products[epoch].sum() / sum(rows) for epoch in epochs],
            "Divide by the rows of this epoch, not by those of all epochs.",
        ),
        (
            [
                products[: epoch.stop].sum() / sum(rows[: epoch.stop])
                for epoch in epochs
            ],
            "Every epoch begins a new mean: batches of earlier epochs do not count.",
        ),
    ]


# Rows


def judge_validation_rows(answer, samples, validation_split, epochs, rng):
    """Say what is wrong with the second part of each pair."""
    if len(answer) != epochs:
        return (
            f"has {plural(len(answer), 'item')}.",
            "There is one pair for each epoch.",
        )
    first = rows_to_train_on(samples, validation_split)
    held_out = list(range(first, samples))
    for number, (training, validation) in enumerate(answer, start=1):
        if validation == held_out:
            continue
        says = f"validates in epoch {number} on the rows {in_words(validation)}."
        if sorted(validation) == held_out:
            return says, "The validation rows stay in their order. None is shuffled."
        if held_out and set(training) == set(held_out):
            return says, "The training rows come first in each pair."
        if validation == list(range(len(held_out))):
            return says, "Validation takes the last rows, not the first."
        if validation == [row + 1 for row in held_out]:
            return says, f"Rows are counted from 0: the last one is row {samples - 1}."
        if validation == held_out[1:] and first < samples * (1 - validation_split):
            return says, "The number of training rows is rounded down, not up."
        if len(validation) == len(held_out):
            return says, "The last rows are put aside before anything is shuffled."
        return says, f"It must be the last {len(held_out)} rows of {samples}."


def judge_training_rows(answer, samples, validation_split, epochs, rng):
    """Say what is wrong with the first part of each pair."""
    if len(answer) != epochs:
        return (
            f"has {plural(len(answer), 'item')}.",
            "There is one pair for each epoch.",
        )
    trained_on = range(rows_to_train_on(samples, validation_split))
    for number, (rows, validation) in enumerate(answer, start=1):
        says = f"trains in epoch {number} on the rows {in_words(rows)}."
        leaks = [row for row in rows if row not in trained_on]
        missing = [row for row in trained_on if row not in rows]
        if leaks:
            return says, f"Row {leaks[0]} is for validation: it is never trained on."
        if missing and len(rows) == len(trained_on):
            return (
                says,
                f"Row {missing[0]} is left out, another comes twice: shuffling only "
                "changes the order.",
            )
        if missing:
            return says, f"Row {missing[0]} is left out: an epoch uses all of them."
        if len(rows) > len(trained_on):
            return says, "A row comes twice. In an epoch each comes once."
        if len(rows) > 9 and rows == sorted(rows):
            return says, "They are not in a random order."
    if len(trained_on) > 9:
        orders = [list(rows) for rows, validation in answer]
        if epochs > 1 and all(order == orders[0] for order in orders):
            return "has the same order in every epoch.", "Each epoch is shuffled anew."
        for (first, one), (second, other) in combinations(enumerate(orders, 1), 2):
            if turned(one, other):
                where = "" if one == other else ", begun at another row"
                return (
                    f"has the same order in epochs {first} and {second}{where}.",
                    "Each epoch is shuffled anew.",
                )
            if wrong := problem_of_kin(first, one, second, other):
                return wrong


def judge_every_place(answer, *arguments):
    """Say whether a row never comes first, or second, in many epochs."""
    return judge_training_rows(answer, *arguments) or some_row_kept_away(
        [rows for rows, validation in answer]
    )


def not_the_same_list(rows_of_epochs, *arguments):
    """See that no list is shuffled that stands in another pair already."""
    answer = rows_of_epochs(*arguments)
    pairs = isinstance(answer, list) and [*map(first_part, answer)]
    if pairs and len(pairs) > 1 and pairs[0] is not None:
        if all(one is pairs[0] for one in pairs) and [*pairs[0]] != sorted(pairs[0]):
            raise Wrong(
                "rows_of_epochs puts the very same list into every pair.",
                "Shuffle a copy for each epoch.",
            )
    return answer


def first_part(pair):
    return pair[0] if isinstance(pair, (list, tuple)) and pair else None


def draw_three_times(rows_of_epochs, *arguments):
    """Let two generators with the same seed draw, the first of them twice."""
    *numbers, rng = arguments
    twin = deepcopy(rng)
    return [rows_of_epochs(*numbers, one) for one in (rng, rng, twin)]


def judge_draws(answer, *arguments):
    first, second, again = answer
    if first == second:
        return (
            "gives the same orders when it is called once more.",
            "Draw them with rng, never with a seed of your own.",
        )
    if first != again:
        return (
            "gives different orders for two generators with the same seed.",
            "Draw with rng, and with nothing else.",
        )


def judge_rows(answer, *arguments):
    return judge_validation_rows(answer, *arguments) or judge_training_rows(
        answer, *arguments
    )


def in_words(rows):
    shown = ", ".join(map(str, rows[:12]))
    return f"{shown} and so on" if len(rows) > 12 else shown or "[]"


# Epochs that are validated


def validated_epochs(epochs, initial_epoch, validation_freq):
    if not isinstance(validation_freq, int):
        from_zero = range(initial_epoch, epochs)
        return [
            (
                validation_freq,
                "Some of these epochs are not run: they go from "
                f"{initial_epoch + 1} to {epochs}.",
            ),
            (
                [epoch for epoch in validation_freq if epoch in from_zero],
                f"Epochs are counted from 1: {initial_epoch + 1} to {epochs} are run.",
            ),
            (
                [n - 1 for n in validation_freq if initial_epoch < n <= epochs],
                "The numbers are one too small: epochs are counted from 1.",
            ),
            (
                [initial_epoch + number for number in validation_freq],
                "The numbers count from the start of the whole training.",
            ),
            (
                [n for n in validation_freq if initial_epoch < n < epochs],
                f"Epoch {epochs} is run, too: range ends before its stop.",
            ),
        ]
    multiples = list(range(validation_freq, epochs + 1, validation_freq))
    later = [epoch for epoch in multiples if epoch > initial_epoch]
    since = range(initial_epoch + validation_freq, epochs + 1, validation_freq)
    from_zero = -(-initial_epoch // validation_freq) * validation_freq
    return [
        (
            multiples,
            f"Only the epochs from {initial_epoch + 1} on are run.",
        ),
        (
            [epoch for epoch in multiples if epoch >= initial_epoch],
            f"Epoch {initial_epoch} is over: epoch {initial_epoch + 1} is the first "
            "one run.",
        ),
        (
            list(since),
            "Count from the start of the whole training, not from where it goes on.",
        ),
        (
            list(range(initial_epoch + 1, epochs + 1, validation_freq)),
            f"The multiples of {validation_freq} are validated, whichever epoch is the "
            "first one run.",
        ),
        (
            list(range(from_zero, epochs, validation_freq)),
            f"Epochs are counted from 1 here, and the last one is number {epochs}.",
        ),
        (
            [epoch - 1 for epoch in later],
            "The numbers are one too small: epochs are counted from 1.",
        ),
        (
            [epoch for epoch in later if epoch < epochs],
            f"Epoch {epochs} is run, too: range ends before its stop.",
        ),
        (
            [*later, epochs],
            "It is not validated once more at the end.",
        ),
        (
            [initial_epoch + 1, *later],
            "The first epoch is nothing special: it is validated if its turn is.",
        ),
        (
            list(range(initial_epoch + 1, initial_epoch + 1 + len(since))),
            "These count the validations. In which epochs are they?",
        ),
        (
            [
                e
                for e in range(initial_epoch + 1, initial_epoch + epochs + 1)
                if e % validation_freq == 0
            ],
            f"epochs={epochs} is the number of the last epoch, not how many are run.",
        ),
    ]


# Early stopping


def watch(val_losses, patience, min_delta=0.0):
    """Ask the library how long it has waited after every epoch until it stops."""
    stopper = EarlyStopping("val_loss", min_delta, patience, mode="min")
    stopper.model = SimpleNamespace(stop_training=False)
    stopper.on_train_begin()
    waited = []
    for epoch, val_loss in enumerate(val_losses):
        stopper.on_epoch_end(epoch, {"val_loss": val_loss})
        waited.append(stopper.wait)
        if stopper.model.stop_training:
            break
    return waited


def stops(val_losses, patience, min_delta=0.0):
    """Ask the library in which epoch it stops."""
    return len(watch(val_losses, patience, min_delta))


def ended(failed, patience, in_a_row=True):
    """Stop after so many of the epochs for which `failed` is true."""
    fails = [bool(fail) for fail in failed]
    for epoch in range(len(fails)):
        window = fails[max(0, epoch - patience + 1) : epoch + 1]
        if sum(window if in_a_row else fails[: epoch + 1]) == patience:
            return epoch + 1
    return len(fails)


def with_gap(losses, patience, better, worse):
    """Stop where a loss is waited for only if it is more than `worse` above the best."""
    best, waited = np.inf, 0
    for epoch, loss in enumerate(losses, start=1):
        if loss < best - better:
            best, waited = loss, 0
        elif loss > best + worse:
            waited += 1
            if waited == patience:
                return epoch
    return len(losses)


def last_epoch(val_losses, patience, min_delta=0.0):
    losses = np.array(val_losses, float)
    before = np.array([np.inf, *accumulate(losses[:-1], min)])  # the lowest
    previous = np.array([np.inf, *losses[:-1]])
    raised = losses[:1].tolist()  # the best so far if min_delta has the wrong sign
    for loss in losses[1:]:
        raised.append(loss if loss < raised[-1] + min_delta else raised[-1])
    end, best = stops(val_losses, patience, min_delta), int(losses.argmin()) + 1
    waited = np.array(watch(val_losses, len(losses), min_delta))
    about_min_delta = [
        (
            ended([False, *(losses[1:] > np.array(raised[1:]))], patience),
            "With min_delta it is harder to improve, not easier: look at the sign.",
        ),
        *[
            (
                with_gap(losses, patience, *rule),
                "An epoch has improved or is waited for: there is nothing in between.",
            )
            for rule in ((0, min_delta), (min_delta, 0))
        ],
        (
            stops(val_losses, patience),
            "A loss that falls by no more than min_delta is no improvement.",
        ),
        (
            stops(val_losses, patience, min_delta * 0.999),
            "To fall by exactly min_delta is not enough: it must be by more.",
        ),
        (
            ended(before - losses <= min_delta, patience),
            "Only an improvement is the new best: smaller gains may add up to one.",
        ),
    ]
    return [
        (
            ended(waited > 0, patience, in_a_row=False),
            "An improvement begins the waiting anew, from 0.",
        ),
        *(about_min_delta if min_delta else []),
        (
            ended(losses > before, patience),
            "A loss equal to the best so far is no improvement.",
        ),
        (
            ended(losses >= previous, patience),
            "Compare with the best epoch so far, not with the epoch before.",
        ),
        (
            ended([True, *(waited[1:] > 0)], patience),
            "Epoch 1 is the best so far, and is not waited for: begin to compare with "
            "epoch 2.",
        ),
        (
            end + 1,
            f"Epoch {end} is number {patience} in a row without improvement: the last.",
        ),
        (
            end - 1,
            f"One too few: epoch {end} is run as well, and they count from 1.",
        ),
        (
            best if end == len(losses) else end - patience,
            "That is the best epoch. It takes the patience to find that out.",
        ),
        *[
            (
                best + wait,
                "This looks into the future: later losses are not known when it stops.",
            )
            for wait in (patience - 1, patience)
        ],
        (
            len(losses),
            f"It ends before: {patience} in a row have not improved by epoch {end}.",
        ),
        (
            patience,
            "Not the first epochs are waited for, but those after the best so far.",
        ),
    ]


def updates_made(samples, validation_split, batch_size, epochs, best_epoch, patience):
    trained_on = rows_to_train_on(samples, validation_split)
    held_out = samples - trained_on
    run = min(epochs, best_epoch + patience)
    steps = steps_of(trained_on, batch_size)
    return [
        (
            run * (steps + steps_of(held_out, batch_size) if held_out else steps),
            "Validation makes no updates.",
        ),
        (
            run * steps_of(samples, batch_size),
            "The validation rows never make an update.",
        ),
        (
            run * (trained_on // batch_size),
            "The short last batch of an epoch makes an update too.",
        ),
        (
            steps * (best_epoch + patience),
            f"There are only {epochs} epochs: that is the end, patience or not.",
        ),
        (
            steps * min(epochs, best_epoch + patience + 1),
            f"The last epoch is number {run}: waiting begins after the best one.",
        ),
        (
            steps * min(epochs, best_epoch + patience - 1),
            f"All {patience} epochs of waiting are run, and make updates.",
        ),
        (
            steps * best_epoch,
            "The epochs after the best one are run as well, and make updates.",
        ),
        (
            steps * epochs,
            f"Early stopping ends the training after epoch {run}.",
        ),
        (
            steps_of(run * trained_on, batch_size),
            "Passes are not glued together: each one ends with its short batch.",
        ),
        (
            run * steps_of(held_out or 1, batch_size),
            "validation_split is the share of the rows that is put aside.",
        ),
        (
            run * steps_of(ceil(samples * (1 - validation_split)), batch_size),
            "The number of training rows is rounded down.",
        ),
        (
            run * (trained_on // batch_size + 1),
            no_short_one(trained_on, batch_size),
        ),
        (run, "These are epochs. Each makes an update for each of its batches."),
        (run * trained_on, "These are samples. How many updates did they make?"),
        (steps, "That is one epoch. How many of them are run?"),
    ]


def feed(stopper_class, val_losses, *settings):
    """Let two stoppers, one after the other, see a training; return what they say."""
    first, second = [say(stopper_class(*settings), val_losses) for training in range(2)]
    if None in first:
        if any(first):
            raise Wrong(
                f"stopper.update({val_losses[first.index(None)]}) gives nothing back.",
                "It returns False if the training goes on.",
            )
        return None
    if first != second:
        raise Wrong(
            f"After a first training with the losses {val_losses}, a new Stopper says "
            f"{second} in a second one, but must say the same as before.",
            "A new Stopper knows no earlier training: it keeps its numbers in self.",
        )
    return first


def say(stopper, val_losses):
    """Tell the stopper the losses until it says stop."""
    said = []
    for val_loss in val_losses:
        said.append(stopper.update(val_loss))
        if said[-1]:
            break
    return said


def feed_in_words(val_losses, patience, min_delta=0.0):
    delta = f", {min_delta}" if min_delta else ""
    return (
        f"With stopper = Stopper({patience}{delta}), "
        f"[stopper.update(loss) for loss in {val_losses}]"
    )


def stopper(val_losses, patience, min_delta=0.0):
    epochs = len(val_losses)
    known = [
        (1, "True means: the training has to end. After epoch 1 it never does."),
        *last_epoch(val_losses, patience, min_delta),
    ]
    stopped = [([False] * (end - 1) + [True], why) for end, why in known]
    never = [([False] * epochs, why) for end, why in known if end == epochs]
    if val_losses == sorted({*val_losses}) and not min_delta:  # nothing but waiting
        why = "It never says stop. Does update write to self.best and self.waited?"
        stopped.append(([False] * epochs, why))
    return stopped + never


# The best weights


EARLIER = -1  # what all weights are in a training before


def after_training(best_weights_class, val_losses, model):
    """Give a model weights that say which epoch it is, and keep the best.

    In a training before, somebody else has kept the weights of a far better epoch.
    """
    fill(model, EARLIER)
    best_weights_class().update(-1e9, model)
    keeper = best_weights_class()
    for number, val_loss in enumerate(val_losses, start=1):
        fill(model, number)
        keeper.update(val_loss, model)
        if {*epochs_of(model)} != {number}:
            raise Wrong(
                f"update({val_loss}, model) changes the weights of the model.",
                "It only keeps them: the training goes on from where it is. Giving them "
                "back is for restore.",
            )
    return keeper


def fill(model, number):
    """Change all weights in place, as an optimizer does."""
    for parameter in model.parameters():
        parameter.data.fill_(number)


def epochs_of(model):
    """Return the epochs that its parameters are from."""
    return tuple(round(p.max().item()) for p in model.parameters())


def restore_over(keeper, model, number):
    """Set all weights to a number, restore, and see that something has been done."""
    fill(model, number)
    before = [parameter._version for parameter in model.parameters()]
    keeper.restore(model)
    untouched = before == [parameter._version for parameter in model.parameters()]
    if untouched and {*epochs_of(model)} == {number}:
        raise Wrong(
            "restore(model) leaves the model as it is.",
            "Keep copies of its tensors, and copy them into the model itself, as "
            "load_state_dict does.",
        )
    if EARLIER in epochs_of(model):
        raise Wrong(
            "restore(model) gives back weights that another BestWeights has kept.",
            "A new one knows no earlier training: it keeps loss and weights in self.",
        )
    return epochs_of(model)


def epochs_restored(best_weights_class, val_losses, model):
    keeper = after_training(best_weights_class, val_losses, model)
    return restore_over(keeper, model, 0)


def epochs_restored_in_words(val_losses, model):
    losses = ", ".join(map(str, val_losses))
    return (
        f"After the losses {losses}, setting all weights to 0, and restore, "
        f"({names_of(model)})"
    )


def names_of(model):
    return ", ".join(name for name, parameter in model.named_parameters())


def epochs_restored_again(best_weights_class, val_losses, model):
    trained = list(model.parameters())  # by an optimizer that knows just these
    keeper = after_training(best_weights_class, val_losses, model)
    restore_over(keeper, model, 0)
    for parameter in trained:
        parameter.data.fill_(99)
    if {*epochs_of(model)} != {99}:
        raise Wrong(
            "After restore(model), the optimizer that has trained the model changes it "
            "no more.",
            "The model has got other parameters. Copy the numbers into those that it "
            "has, as load_state_dict does by itself.",
        )
    keeper.restore(model)
    return epochs_of(model)


def epochs_restored_again_in_words(val_losses, model):
    losses = ", ".join(map(str, val_losses))
    return (
        f"After the losses {losses}, restore, training that makes all 99, and restore "
        f"again, ({names_of(model)})"
    )


def best_weights(val_losses, model):
    losses = np.array(val_losses)
    falls = [n for n in range(2, len(losses) + 1) if losses[n - 1] < losses[n - 2]]
    best, last = int(losses.argmin()) + 1, len(losses)
    others = len(epochs_of(model)) - 1  # parameters but the first
    last_best = last - int(losses[::-1].argmin())
    known = [
        (
            last_best,
            "Later epochs were as good, but not better: the first of them counts.",
        ),
        (
            last,
            "These are the weights of the last epoch. Is self.loss set when a better one "
            "comes?",
        ),
        (
            int(losses.argmax()) + 1,
            "That is the epoch with the largest loss. The smallest is the best.",
        ),
        (
            falls[-1] if falls else 1,
            "Compare with the best loss so far, not with the epoch before.",
        ),
        (1, "An epoch with a smaller loss than all before is the new best."),
    ]
    return [
        ((best, *[0] * others), "Keep all that state_dict holds: the bias as well."),
        (
            (0, *[0] * others),
            "What you keep are the model's own tensors, which go on changing: copy them.",
        ),
        *[((epoch, *[epoch] * others), why) for epoch, why in known],
    ]


def best_weights_again(val_losses, model):
    best = int(np.argmin(val_losses)) + 1
    return [
        ((best, 99), "Keep all that state_dict holds: the bias as well."),
        (
            (99, 99),
            "The model works on the very tensors that you keep. Copy them, in update and "
            "in restore.",
        ),
        *best_weights(val_losses, model),
    ]


# Resuming


class Trainer:
    """Fits a plane to 10 rows by SGD with momentum; an epoch has 4 updates."""

    x = np.array([[i % 3 - 1.0, i % 4 - 1.5] for i in range(10)])
    y = np.array([1.0, -2.0, 0.0, 3.0, 1.0, -1.0, 2.0, 0.0, -3.0, 1.0])

    def __init__(self, seed):
        self.rng = np.random.default_rng(seed)  # shuffles the rows
        self.order = np.arange(10)  # of the rows in this epoch
        self.step = 0  # updates made in this epoch
        self.iteration = 0  # updates made since the start
        self.w = np.zeros(2)
        self.velocity = np.zeros(2)

    def update(self):
        if self.step == 0:  # an epoch begins
            self.order = self.rng.permutation(10)
        rows = self.order[3 * self.step : 3 * self.step + 3]
        error = self.x[rows] @ self.w - self.y[rows]
        gradient = 2 * self.x[rows].T @ error / len(rows)
        rate = 0.1 * 0.97**self.iteration
        self.velocity *= 0.9  # in place: the same array with other numbers
        self.velocity -= rate * gradient
        self.w += self.velocity
        self.step = (self.step + 1) % 4
        self.iteration += 1


class AtRest(Trainer):
    """A trainer that must not train yet."""

    def update(self):
        raise RuntimeError("restore must not train, but copy what is kept")


def train(trainer, updates):
    for _ in range(updates):
        Trainer.update(trainer)
    return trainer


def known_after(seed, updates):
    """Return weights, velocity, iteration and step of a training never stopped."""
    trainer = train(Trainer(seed), updates)
    return trainer.w, trainer.velocity, trainer.iteration, trainer.step


def weights_after(seed, updates):
    return train(Trainer(seed), updates).w


def after_power_cut(checkpoint_class, seed, before, lost):
    trainer = train(Trainer(seed), before)
    checkpoint = checkpoint_class(trainer)
    train(trainer, lost)
    return checkpoint


def gone_on(checkpoint_class, seed, before, lost, more):
    """Make a checkpoint, and train on: the power does not fail."""
    trainer = train(Trainer(seed), before)
    checkpoint_class(trainer)
    return train(trainer, lost + more).w


def gone_on_in_words(seed, before, lost, more):
    return (
        f"w after {before} updates, a checkpoint, and {lost + more} more by the same "
        f"trainer with seed {seed}"
    )


def known_after_restoring(checkpoint_class, seed, before, lost):
    checkpoint = after_power_cut(checkpoint_class, seed, before, lost)
    other = AtRest(seed)
    checkpoint.restore(other)
    return other.w, other.velocity, other.iteration, other.step


def known_after_restoring_in_words(seed, before, lost):
    return (
        f"(w, velocity, iteration, step) restored from a checkpoint after {before} "
        f"updates, {lost} before the power cut,"
    )


def resumed(checkpoint_class, seed, before, lost, more):
    checkpoint = after_power_cut(checkpoint_class, seed, before, lost)
    other = AtRest(seed)
    checkpoint.restore(other)
    return train(other, more).w


def resumed_in_words(seed, before, lost, more):
    return (
        f"w after {before} updates and a checkpoint, {lost} updates lost in a power "
        f"cut, and {more} more with seed {seed}"
    )


def resumed_again(checkpoint_class, seed, before, lost, more):
    checkpoint = after_power_cut(checkpoint_class, seed, before, lost)
    for power_cut in range(2):
        other = AtRest(seed)
        checkpoint.restore(other)
        train(other, more)
    return other.w


def resumed_again_in_words(seed, before, lost, more):
    return (
        f"w after {before} updates and a checkpoint, {lost} updates lost, {more} more "
        f"lost in a second power cut, and {more} from the same checkpoint again"
    )


def checkpoint_numbers(seed, before, lost):
    w, velocity, iteration, step = known_after(seed, before)
    late_w, late_velocity, *late = known_after(seed, before + lost)
    zero = np.zeros(2)
    changed = "The trainer goes on changing its arrays in place. Keep copies of them."
    return [
        ((zero, zero, 0, 0), "The other trainer is still new. restore must change it."),
        ((late_w, late_velocity, iteration, step), changed),
        ((late_w, late_velocity, *late), changed),
        ((w, late_velocity, iteration, step), "Keep a copy of the velocity as well."),
        ((w, zero, iteration, step), "The momentum is gone: keep the velocity too."),
        ((w, zero, 0, 0), "The weights alone are not enough."),
        ((w, velocity, 0, 0), "The counters begin anew. Keep iteration and step too."),
        ((w, velocity, 0, step), "The iteration is never reset. Keep it too."),
        ((w, velocity, iteration, 0), "The place in the epoch is lost: keep step too."),
        (
            (w, velocity, iteration - step, 0),
            "An epoch that was begun goes on where it was: step and iteration stay.",
        ),
    ]


def checkpoint(seed, before, lost, more):
    def without(*names):
        """Go on with some attributes of a new trainer."""
        trainer, new = train(Trainer(seed), before), Trainer(seed)
        for name in names:
            setattr(trainer, name, getattr(new, name))
        return train(trainer, more).w

    def with_those_of_the_lost(*names):
        trainer = train(Trainer(seed), before)
        late = train(Trainer(seed), before + lost)
        for name in names:
            setattr(trainer, name, getattr(late, name))
        return train(trainer, more).w

    place = ("rng", "order", "step")
    missing = {
        ("rng",): "The random generator begins anew, and gives the orders of the first "
        "epochs again: keep its state.",
        ("velocity",): "The momentum is gone: keep the velocity too.",
        ("iteration",): "The learning rate begins anew: keep the iteration too.",
        ("order",): "The epoch goes on in another order: keep the order too.",
        ("step",): "The epoch begins anew: keep the step too.",
        ("rng", "order"): "The order of the rows is another: keep the random generator "
        "and the order too.",
        place: "The place in the stream of batches is lost: keep rng, order and step.",
        (*place, "iteration"): "Weights and velocity are not enough: where in the "
        "stream of batches was it?",
        (*place, "iteration", "velocity"): "The weights alone are not enough to go on.",
        ("w",): "The weights are those of a new trainer.",
    }
    late = {
        ("w", "velocity"): "Arrays that change in place have to be copied: w and "
        "velocity.",
        ("rng",): "The random generator went on drawing: keep a copy of it.",
        ("w", "velocity", "rng"): "The trainer changes what you keep: copy it.",
        ("w", "velocity", *place, "iteration"): "What is kept is the trainer itself, "
        "which goes on: copy it.",
    }
    return [
        (
            weights_after(seed, more),
            "The other trainer is still new. restore must change it.",
        ),
        *[(without(*names), why) for names, why in missing.items()],
        *[(with_those_of_the_lost(*names), why) for names, why in late.items()],
    ]


def checkpoint_again(seed, before, lost, more):
    def with_those_of_the_first(*names):
        trainer = train(Trainer(seed), before)
        first = train(Trainer(seed), before + more)
        for name in names:
            setattr(trainer, name, getattr(first, name))
        return train(trainer, more).w

    why = (
        "The first trainer went on with the very arrays or the generator of the "
        "checkpoint: copy when restoring, too."
    )
    names = ("w", "velocity"), ("rng",), ("w", "velocity", "rng")
    return [
        *[(with_those_of_the_first(*some), why) for some in names],
        *checkpoint(seed, before, lost, more),
    ]

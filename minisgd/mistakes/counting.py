"""Misunderstandings about counting batches, epochs and iterations."""

from minisgd.counting import plural
from minisgd.counting import steps_per_epoch as steps_of

ROWS_NOT_BATCHES = "batch_size is the number of rows in a batch, not of batches."


def no_short_one(samples, batch_size):
    """Say of samples that come out even that they do."""
    batches = plural(steps_of(samples, batch_size), "batch")
    return (
        f"{plural(samples, 'row')}: that is just {batches} of {batch_size}, and no "
        "short one."
    )


def count_steps(samples, batch_size):
    full, left_over = divmod(samples, batch_size)
    return {
        full: f"The rows left over ({left_over}) are a batch too: round up.",
        full + 1: "The batches come out even here: none is short.",
        full + left_over: f"The {left_over} left over are one batch.",
        samples: "The samples of a batch make one update together.",
        batch_size: "These are the rows of one batch. How many batches are there?",
    }


def batch_sizes(samples, batch_size, drop_last=False):
    full, left_over = divmod(samples, batch_size)
    all_full = (batch_size,) * full
    if drop_last:
        return {
            all_full + (left_over,): (
                f"With drop_last=True the rows left over ({left_over}) stay out."
            ),
            all_full[
                1:
            ]: "A last batch that is full stays: only a short one is left out.",
            all_full[1:] + (batch_size + left_over,): (
                "Rows left over stay out altogether."
            ),
        }
    even = "The batches come out even here: nothing is left over."
    too_large = f"The last batch has only {plural(left_over, 'row')}."

    def spread(parts):
        smaller, larger = divmod(samples, parts)
        return (smaller + 1,) * larger + (smaller,) * (parts - larger)

    too_few = {
        sizes: f"These add up to {sum(sizes)}, not to {samples}."
        for sizes in (all_full[:1], all_full[:-1])
    }
    return too_few | {
        all_full: f"The rows left over ({left_over}) are a batch too.",
        all_full + (batch_size,): too_large if left_over else even,
        all_full + (left_over,): even,  # which is right, where it is not 0
        (left_over,) + all_full: "The short batch is the last one.",
        spread(full + 1): (
            "The rows are not spread evenly: all batches but the last are full."
        ),
        spread(batch_size): ROWS_NOT_BATCHES,
    }


def updates_before(samples, batch_size, epoch):
    steps, done = steps_of(samples, batch_size), epoch - 1
    return {
        epoch * steps: f"Epoch {epoch} only begins here: count the epochs before it.",
        done * batch_size: ROWS_NOT_BATCHES,
        done * (samples // batch_size + 1): no_short_one(samples, batch_size),
        done * steps + 1: f"Update {done * steps + 1} is still to come.",
        done * (samples // batch_size): "The short last batches make updates too.",
        steps_of(done * samples or 1, batch_size): (
            "Passes are not glued together: each one ends with its short batch."
        ),
        0: "Iterations count from the start of training: an epoch does not reset them.",
        done: f"{plural(done, 'epoch')} before it: how many updates did each make?",
        done * samples: "These are samples. How many updates did they make?",
    }


def where(iteration, samples, batch_size):
    def place(steps):
        epochs_done, steps_done = divmod(iteration - 1, steps or iteration)
        return epochs_done + 1, steps_done + 1

    steps = steps_of(samples, batch_size)
    epoch, step = place(steps)
    before, begun = divmod(iteration, steps)
    no_step_0 = f"There is no step 0: epoch {before} ends with step {steps}."
    return {
        (before + 1, begun or steps): f"Step {steps} still belongs to epoch {before}.",
        (before + 1, begun + 1): (
            "Iteration 1 is step 1 of epoch 1. What does your function give for it?"
            if begun
            else f"Step {steps} still belongs to epoch {before}."
        ),
        (iteration, 1): "An iteration is one update, not one epoch.",
        (epoch, iteration): "The step begins again from 1 in every epoch.",
        (epoch - 1, step - 1): "Epochs and steps count from 1, not from 0.",
        (epoch, step - 1): "Steps count from 1, not from 0.",
        (epoch - 1, step): "Epochs count from 1, not from 0.",
        place(batch_size): ROWS_NOT_BATCHES,
        place(samples): "An epoch has a step for each batch, not for each sample.",
        (step, epoch): "The epoch comes first, then the step.",
        place(samples // batch_size): "The short last batch makes a step too.",
        place(samples // batch_size + 1): no_short_one(samples, batch_size),
        (before + 1, begun): no_step_0,
        (epoch, begun): no_step_0,
    }


def whole_passes(samples, batch_size, steps_per_epoch, epochs):
    updates, per_pass = steps_per_epoch * epochs, steps_of(samples, batch_size)
    return {
        updates // batch_size: ROWS_NOT_BATCHES,
        epochs: "With steps_per_epoch given, an epoch is not a pass.",
        updates: "These are updates. A pass takes one for each of its batches.",
        updates // per_pass + 1: "The last pass has begun, but it is not over.",
        updates // (samples // batch_size or updates + 1): (
            f"A pass takes {per_pass} updates: its short last batch makes one too."
        ),
        updates * batch_size // samples: (
            f"Count updates, not rows: a pass takes {per_pass}, and the last is short."
        ),
        steps_per_epoch // per_pass * epochs: (
            "The stream goes on: a new epoch does not begin a new pass."
        ),
        updates // (samples // batch_size + 1): no_short_one(samples, batch_size),
    }


def different_samples(samples, batch_size, steps_per_epoch, epochs):
    updates = steps_per_epoch * epochs
    return {
        steps_per_epoch * batch_size: (
            "The stream goes on: the next epoch begins with samples not seen so far."
        ),
        updates * batch_size: "A sample that comes again is not a different one.",
        updates: f"These are updates. Each of them takes {batch_size} samples.",
        samples: "The first pass is not over: some samples have not had their turn.",
    }


def passes_after(iteration, samples, batch_size):
    full, left_over = divmod(samples, batch_size)
    batches = steps_of(samples, batch_size)
    whole, updates = divmod(iteration, batches)
    rows = whole * samples + updates * batch_size
    last = batch_size if updates else left_over or batch_size
    place_before = (rows - last) / samples
    begun, more = divmod(iteration, full or batches)
    belongs = "The short last batch belongs to the pass as well."
    too_large = f"The last batch has only {plural(left_over, 'row')}."
    return {
        iteration / batches: "A full batch is more of a pass than a short one.",
        iteration / (full or batches): belongs,
        begun + more * batch_size / samples: belongs,
        iteration * batch_size / samples: too_large,
        place_before + batch_size / samples: too_large,
        rows / last / batches: "This still takes all batches to be of the same size.",
        updates * batch_size / samples: "The axis goes on: no pass resets it.",
        min(rows, samples) / samples: "The axis goes on: it does not end at 1.",
        place_before: f"That is the place after update {iteration - 1}.",
        whole: "Between two whole passes the place is a fraction.",
        rows: "These are rows. How many passes are they?",
    }


def updates_per_pass(samples, batch_size, accumulate_batches):
    full, batches = samples // batch_size, steps_of(samples, batch_size)
    return {
        batches: "These are batches. Several of them make one update.",
        batches * accumulate_batches: "Several batches make one update.",
        batches // accumulate_batches: "What is collected at the end is an update too.",
        batches // accumulate_batches + 1: "Here the batches come out even.",
        steps_of(full or 1, accumulate_batches): "The short last batch is a batch too.",
        steps_of(samples, accumulate_batches): "Batches are collected, not samples.",
    }

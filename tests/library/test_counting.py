"""The counts, against rows dealt out one by one, PyTorch, and the laws of division."""

import copy
import json
import pickle
import re
import subprocess
import sys
from itertools import cycle, islice
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from torch.utils.data import BatchSampler, DataLoader

from minisgd import TrainingPlan, counting, even_batch_sizes, steps_per_epoch

# The reference: deal the rows out, one by one ----------------------------------------


def deal_a_pass(samples, batch_size, drop_last, accumulate_batches):
    """Return the updates of one pass, each a list of batches of row numbers."""
    updates, update, batch = [], [], []
    for row in range(samples):
        batch.append(row)
        if len(batch) == batch_size:
            update.append(batch)
            batch = []
        if len(update) == accumulate_batches:
            updates.append(update)
            update = []
    if batch and not drop_last:
        update.append(batch)
    if update:
        updates.append(update)
    return updates


def deal_a_run(
    samples,
    batch_size,
    epochs,
    drop_last,
    steps_per_epoch,
    accumulate_batches,
    initial_epoch,
):
    """Return every epoch as the list of its updates."""
    a_pass = deal_a_pass(samples, batch_size, drop_last, accumulate_batches)
    stream = cycle(a_pass)
    steps = steps_per_epoch or len(a_pass)
    return [list(islice(stream, steps)) for _ in range(epochs)]


def rows_of(update):
    return [row for batch in update for row in batch]


@st.composite
def runs(draw):
    """Draw arguments of a TrainingPlan, small enough to deal out."""
    samples = draw(st.integers(1, 40))
    drop_last = draw(st.booleans())
    return {
        "samples": samples,
        "batch_size": draw(st.integers(1, samples if drop_last else 50)),
        "epochs": draw(st.integers(1, 5)),
        "drop_last": drop_last,
        "steps_per_epoch": draw(st.none() | st.integers(1, 50)),
        "accumulate_batches": draw(st.integers(1, 5)),
        "initial_epoch": draw(st.integers(0, 6)),
    }


# The worked examples -----------------------------------------------------------------


def test_two_hundred_samples_in_batches_of_five_for_a_thousand_epochs():
    plan = TrainingPlan(samples=200, batch_size=5, epochs=1000)
    assert plan.steps_per_epoch == 40
    assert plan.iterations == 40_000
    assert plan.samples_seen == 200_000
    assert plan.data_passes == 1000.0
    assert plan.kind == "mini-batch"
    assert str(plan) == (
        "200 samples in batches of 5: 40 updates per epoch;\n"
        "1,000 epochs make 40,000 updates, 1,000 data passes."
    )


def test_steps_that_are_not_a_pass_go_on_where_the_last_epoch_stopped():
    plan = TrainingPlan(samples=10, batch_size=3, epochs=3, steps_per_epoch=3)
    epochs = [plan.batch_sizes_in_epoch(epoch) for epoch in (1, 2, 3)]
    assert epochs == [(3, 3, 3), (1, 3, 3), (3, 1, 3)]


@pytest.mark.parametrize(
    "plan, sentence",
    [
        (
            TrainingPlan(1, 1, epochs=1),
            "1 sample in batches of 1: 1 update per epoch;\n"
            "1 epoch makes 1 update, 1 data pass.",
        ),
        (
            TrainingPlan(10, 3, epochs=3, steps_per_epoch=3),
            "10 samples in batches of 3: 3 updates per epoch;\n"
            "3 epochs make 9 updates, 2.30 data passes.",
        ),
        (
            TrainingPlan(1050, 100, epochs=2, accumulate_batches=2),
            "1,050 samples in batches of 100 (10 of 100 and 1 of 50), 2 batches to an "
            "update: 6 updates per epoch;\n"
            "2 epochs make 12 updates, 2 data passes.",
        ),
        (
            TrainingPlan(10**6, 3, epochs=1, steps_per_epoch=1),
            "1,000,000 samples in batches of 3: 1 update per epoch;\n"
            "1 epoch makes 1 update, 3e-06 data passes.",
        ),
        (
            TrainingPlan(1000, 1, epochs=1, steps_per_epoch=999),
            "1,000 samples in batches of 1: 999 updates per epoch;\n"
            "1 epoch makes 999 updates, almost 1 data pass.",
        ),
        (
            TrainingPlan(1, 1, epochs=10**20),
            "1 sample in batches of 1: 1 update per epoch;\n"
            "100,000,000,000,000,000,000 epochs make 100,000,000,000,000,000,000 "
            "updates, 100,000,000,000,000,000,000 data passes.",
        ),
        (
            TrainingPlan(10, 32, epochs=1),
            "10 samples in batches of 32 (1 of 10): 1 update per epoch;\n"
            "1 epoch makes 1 update, 1 data pass.",
        ),
    ],
)
def test_a_plan_in_words(plan, sentence):
    assert str(plan) == sentence


# Against the deal --------------------------------------------------------------------


@given(runs())
def test_the_sizes_of_every_epoch(run):
    plan = TrainingPlan(**run)
    for number, updates in enumerate(deal_a_run(**run), start=1):
        sizes = tuple(len(batch) for update in updates for batch in update)
        assert plan.batch_sizes_in_epoch(number) == sizes
        rows = tuple(len(rows_of(update)) for update in updates)
        assert plan.update_sizes_in_epoch(number) == rows
        if number == 1:
            assert plan.batch_sizes == sizes
            assert plan.batches_by_size == {n: sizes.count(n) for n in set(sizes)}


@given(runs())
def test_one_pass(run):
    plan = TrainingPlan(**run)
    a_pass = deal_a_pass(
        run["samples"], run["batch_size"], run["drop_last"], run["accumulate_batches"]
    )
    assert plan.updates_per_pass == len(a_pass)
    assert plan.batches_per_pass == sum(map(len, a_pass))
    assert plan.samples_per_pass == sum(len(rows_of(update)) for update in a_pass)
    without_accumulation = steps_per_epoch(
        run["samples"], run["batch_size"], run["drop_last"]
    )
    assert plan.batches_per_pass == without_accumulation


@given(runs())
def test_the_whole_run(run):
    plan = TrainingPlan(**run)
    epochs = deal_a_run(**run)
    updates = [update for epoch in epochs for update in epoch]
    assert plan.steps_per_epoch == len(epochs[0])
    assert plan.iterations == len(updates)
    to_run = [update for epoch in epochs[plan.initial_epoch :] for update in epoch]
    assert plan.iterations_to_run == len(to_run)
    seen = 0
    for iteration, update in enumerate(updates, start=1):
        seen += len(rows_of(update))
        assert plan.samples_seen_after(iteration) == seen
    assert plan.samples_seen == seen
    assert plan.data_passes == seen / plan.samples


@given(runs())
def test_an_epoch_is_one_pass_if_it_holds_every_row_exactly_once(run):
    epochs = deal_a_run(**run)
    once = all(
        sorted(row for update in epoch for row in rows_of(update))
        == list(range(run["samples"]))
        for epoch in epochs
    )
    assert TrainingPlan(**run).epoch_is_one_pass == once


@given(runs())
def test_the_kind_follows_from_the_rows_behind_an_update(run):
    rows = {
        len(rows_of(update))
        for epoch in deal_a_run(**run | {"steps_per_epoch": None})
        for update in epoch
    }
    if rows == {run["samples"]}:
        kind = "batch"
    elif rows == {1}:
        kind = "stochastic"
    else:
        kind = "mini-batch"
    assert TrainingPlan(**run).kind == kind


@given(runs())
def test_as_dict_holds_the_arguments_and_the_counts(run):
    plan = TrainingPlan(**run)
    counts = plan.as_dict()
    assert counts == {name: getattr(plan, name) for name in counts}
    assert run.keys() < counts.keys()
    again = json.loads(json.dumps(counts))
    assert TrainingPlan(**{name: again[name] for name in run}) == plan


def test_a_plan_does_not_change_and_shows_its_arguments():
    plan = TrainingPlan(200, 5, epochs=10)
    message = (
        "A TrainingPlan stays as it was counted, so batch_size cannot become 50. "
        "Make a new plan."
    )
    with pytest.raises(AttributeError, match=re.escape(message)):
        plan.batch_size = 50
    for same in eval(repr(plan)), copy.copy(plan), pickle.loads(pickle.dumps(plan)):
        assert same == plan and hash(same) == hash(plan)
    assert plan != TrainingPlan(200, 50, epochs=10)
    assert plan != (200, 5, 10)

    class Own(TrainingPlan):
        pass

    assert Own(200, 5, 10) == Own(200, 5, 10) != plan
    assert repr(Own(200, 5, 10)).startswith("Own(samples=200, batch_size=5, epochs=10")


@given(st.integers(1, 300))
def test_even_batch_sizes_leave_no_rest(samples):
    even = [size for size in range(1, samples + 1) if samples % size == 0]
    assert even_batch_sizes(samples) == even


def test_batch_sizes_are_not_searched_for_ever(raises_saying):
    assert len(even_batch_sizes(10**12)) == 13**2  # 2**a * 5**b, up to 12 of each
    sentence = (
        "samples must be at most 10**12, but got 1000000000001. Any divisor of samples "
        "leaves no short last batch: samples % batch_size == 0."
    )
    with raises_saying(ValueError, sentence):
        even_batch_sizes(10**12 + 1)


# Against PyTorch ---------------------------------------------------------------------


@given(st.integers(1, 60), st.integers(1, 70))
def test_counts_and_sizes_agree_with_pytorch_samplers(samples, batch_size):
    for drop_last in (False, True) if batch_size <= samples else (False,):
        plan = TrainingPlan(samples, batch_size, epochs=1, drop_last=drop_last)
        theirs = BatchSampler(range(samples), batch_size, drop_last)
        assert plan.steps_per_epoch == len(theirs)
        assert plan.batch_sizes == tuple(map(len, theirs))


@settings(max_examples=30)
@given(st.integers(1, 60), st.integers(1, 70))
def test_counts_and_sizes_agree_with_pytorch_loaders(samples, batch_size):
    for drop_last in (False, True) if batch_size <= samples else (False,):
        plan = TrainingPlan(samples, batch_size, epochs=1, drop_last=drop_last)
        theirs = DataLoader(range(samples), batch_size, drop_last=drop_last)
        assert plan.steps_per_epoch == len(theirs)
        assert plan.batch_sizes == tuple(map(len, theirs))


# Numbers too large to deal out -------------------------------------------------------

huge = st.integers(1, 10**30)


@given(huge, huge)
def test_the_steps_are_as_many_as_needed_and_no_more(samples, batch_size):
    steps = steps_per_epoch(samples, batch_size)
    assert (steps - 1) * batch_size < samples <= steps * batch_size
    if batch_size <= samples:
        full = steps_per_epoch(samples, batch_size, drop_last=True)
        assert full * batch_size <= samples < (full + 1) * batch_size


@given(runs(), huge)
def test_rows_in_bundles_change_only_the_number_of_rows(run, bundle):
    """A bundle of rows in place of every row: as many updates, more rows in each."""
    plan = TrainingPlan(**run)
    bundled = TrainingPlan(
        **run
        | {"samples": bundle * plan.samples, "batch_size": bundle * plan.batch_size}
    )
    assert bundled.iterations == plan.iterations
    assert bundled.samples_seen == bundle * plan.samples_seen
    assert bundled.batch_sizes == tuple(bundle * size for size in plan.batch_sizes)


@given(samples=huge, batch_size=huge, epochs=huge, accumulate_batches=huge)
def test_passes_of_huge_plans_add_up(samples, batch_size, epochs, accumulate_batches):
    plan = TrainingPlan(
        samples, batch_size, epochs, accumulate_batches=accumulate_batches
    )
    assert sum(size * n for size, n in plan.batches_by_size.items()) == samples
    assert sum(plan.batches_by_size.values()) == plan.batches_per_pass
    assert plan.samples_seen == epochs * samples
    full, rest = divmod(plan.batches_per_pass, accumulate_batches)
    assert plan.iterations == epochs * (full + (rest > 0))
    with_one_more = TrainingPlan(
        samples, batch_size, epochs + 1, accumulate_batches=accumulate_batches
    )
    assert with_one_more.iterations - plan.iterations == plan.steps_per_epoch


# What goes in ------------------------------------------------------------------------


@pytest.mark.parametrize("kind", [np.int64, np.uint8, np.array])
def test_whole_numbers_of_numpy_are_whole_numbers(kind):
    plan = TrainingPlan(kind(200), kind(5), kind(100), steps_per_epoch=kind(7))
    assert plan == TrainingPlan(200, 5, 100, steps_per_epoch=7)
    assert all(type(value) is int for value in (plan.samples, plan.iterations))
    assert steps_per_epoch(kind(200), kind(5)) == 40


BAD_NUMBERS = [
    (0, ValueError),
    (-3, ValueError),
    (2.0, TypeError),
    (True, TypeError),
    (np.True_, TypeError),
    ("5", TypeError),
    (None, TypeError),
    ([5], TypeError),
]
ADVICE = {
    "batch_size": " Use batch_size=len(x) for one full batch.",
    "steps_per_epoch": " Leave it out for one pass per epoch.",
}


@pytest.mark.parametrize(
    "name, value, kind",
    [
        (name, value, kind)
        for name in (
            "samples",
            "batch_size",
            "epochs",
            "steps_per_epoch",
            "accumulate_batches",
        )
        for value, kind in BAD_NUMBERS
        if (name, value) != ("steps_per_epoch", None)  # which means one pass
    ],
)
def test_a_plan_takes_positive_integers_only(name, value, kind, raises_saying):
    advice = ADVICE.get(name, "")
    sentence = f"{name} must be a positive integer, but got {value!r}.{advice}"
    with raises_saying(kind, sentence):
        TrainingPlan(**{"samples": 10, "batch_size": 3, "epochs": 2} | {name: value})


@pytest.mark.parametrize("value, kind", BAD_NUMBERS[1:])
def test_the_initial_epoch_may_be_zero(value, kind, raises_saying):
    assert TrainingPlan(10, 3, 2, initial_epoch=0).iterations_to_run == 8
    sentence = f"initial_epoch must be zero or a positive integer, but got {value!r}."
    with raises_saying(kind, sentence):
        TrainingPlan(10, 3, 2, initial_epoch=value)


@pytest.mark.parametrize("value, kind", BAD_NUMBERS)
def test_the_functions_take_positive_integers_only(value, kind, raises_saying):
    with raises_saying(kind, f"samples must be a positive integer, but got {value!r}."):
        steps_per_epoch(value, 5)
    with raises_saying(kind, f"samples must be a positive integer, but got {value!r}."):
        even_batch_sizes(value)
    with raises_saying(
        kind,
        f"batch_size must be a positive integer, but got {value!r}. "
        "Use batch_size=len(x) for one full batch.",
    ):
        steps_per_epoch(200, value)


def test_drop_last_must_leave_a_batch(raises_saying):
    sentence = (
        "batch_size must be at most the number of samples when drop_last=True, but got "
        "11 for 10 samples, so the only batch would be dropped. Use drop_last=False or "
        "a smaller batch_size."
    )
    with raises_saying(ValueError, sentence):
        steps_per_epoch(10, 11, drop_last=True)
    with raises_saying(ValueError, sentence):
        TrainingPlan(10, 11, epochs=1, drop_last=True)


@pytest.mark.parametrize("method", ["batch_sizes_in_epoch", "update_sizes_in_epoch"])
def test_epochs_count_from_one(method, raises_saying):
    with raises_saying(ValueError, "epoch must be a positive integer, but got 0."):
        getattr(TrainingPlan(10, 3, epochs=1), method)(0)


def test_iterations_count_from_one_and_before_them_nothing_is_seen(raises_saying):
    plan = TrainingPlan(10, 3, epochs=1)
    assert plan.samples_seen_after(0) == 0
    sentence = "iteration must be zero or a positive integer, but got -1."
    with raises_saying(ValueError, sentence):
        plan.samples_seen_after(-1)


def test_the_file_runs_where_there_is_only_python():
    """Alone, isolated, without site-packages: it can import nothing but the library
    that comes with Python."""
    folder = Path(counting.__file__).parent
    code = (
        f"import sys; sys.path.append({str(folder)!r}); import counting\n"
        "print(counting.TrainingPlan(200, 5, 1000).iterations)"
    )
    command = [sys.executable, "-I", "-S", "-c", code]
    alone = subprocess.run(command, capture_output=True, text=True, check=True)
    assert alone.stdout == "40000\n"

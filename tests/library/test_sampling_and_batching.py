"""Orders and batches, against what defines them and against PyTorch's BatchSampler."""

from collections import Counter
from itertools import islice, permutations
from math import e

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from torch.utils.data import BatchSampler

from minisgd import (
    Batches,
    InOrder,
    Shuffled,
    TrainingPlan,
    WithReplacement,
    cut_into_batches,
)

ALL_SAMPLERS = pytest.mark.parametrize("sampler", [InOrder, Shuffled, WithReplacement])


def passes(sampler, number=3):
    return [sampler.next_pass().tolist() for _ in range(number)]


def as_lists(updates):
    """Return updates, which are lists of batches, with lists for batches."""
    return [[batch.tolist() for batch in update] for update in updates]


# In which order ----------------------------------------------------------------------


@given(st.integers(1, 100))
def test_in_order_counts_up_in_every_pass(samples):
    assert passes(InOrder(samples)) == [list(range(samples))] * 3


@given(st.integers(1, 100), st.integers(0))
def test_shuffled_visits_every_sample_once_in_every_pass(samples, seed):
    for order in passes(Shuffled(samples, seed)):
        assert sorted(order) == list(range(samples))


def test_shuffled_makes_every_order_equally_often():
    sampler = Shuffled(3, seed=0)
    times = Counter(tuple(sampler.next_pass().tolist()) for _ in range(6000))
    assert set(times) == set(permutations(range(3)))
    # 1000 times each, with a standard deviation of sqrt(6000 × 1/6 × 5/6) = 29.
    assert all(abs(n - 1000) < 5 * 29 for n in times.values())


@given(st.integers(1, 100), st.integers(0))
def test_with_replacement_draws_as_many_rows_as_there_are(samples, seed):
    for order in passes(WithReplacement(samples, seed)):
        assert len(order) == samples
        assert set(order) <= set(range(samples))


def test_with_replacement_draws_every_row_equally_often():
    sampler = WithReplacement(5, seed=0)
    times = Counter(row for order in passes(sampler, 2000) for row in order)
    # 2000 times each, with a standard deviation of sqrt(10,000 × 1/5 × 4/5) = 40.
    assert all(abs(times[row] - 2000) < 5 * 40 for row in range(5))


def test_with_replacement_misses_one_row_in_e():
    """A row is missed by all n draws with probability (1 - 1/n)^n, which nears 1/e."""
    missed = 1 - len(set(WithReplacement(10_000, seed=0).next_pass())) / 10_000
    assert missed == pytest.approx(1 / e, abs=0.02)  # standard deviation 0.003


@ALL_SAMPLERS
def test_the_seed_decides_the_order_of_all_passes(sampler):
    assert passes(sampler(50, seed=7)) == passes(sampler(50, seed=7))
    from_generator = sampler(50, seed=np.random.default_rng(7))
    assert passes(from_generator) == passes(sampler(50, seed=7))


@pytest.mark.parametrize("sampler", [Shuffled, WithReplacement])
def test_other_seeds_and_other_passes_have_other_orders(sampler):
    unseeded = passes(sampler(50)) + passes(sampler(50))
    seeded = passes(sampler(50, seed=1)) + passes(sampler(50, seed=2))
    orders = {tuple(order) for order in unseeded + seeded}
    assert len(orders) == 12


@ALL_SAMPLERS
def test_numpys_global_generator_is_left_alone(sampler):
    np.random.seed(0)
    expected = np.random.random()
    np.random.seed(0)
    passes(sampler(50, seed=7))
    assert np.random.random() == expected


@ALL_SAMPLERS
def test_a_sampler_knows_its_length_and_name(sampler):
    assert len(sampler(5)) == 5
    assert repr(sampler(5)) == f"{sampler.__name__}(samples=5)"


@ALL_SAMPLERS
def test_a_sampler_needs_samples(sampler, raises_saying):
    with raises_saying(ValueError, "samples must be a positive integer, but got 0."):
        sampler(0)


# Which samples together --------------------------------------------------------------


@st.composite
def cuts(draw):
    """Draw samples, batch_size and drop_last that leave at least one batch."""
    samples, drop_last = draw(st.integers(1, 60)), draw(st.booleans())
    return samples, draw(st.integers(1, samples if drop_last else 70)), drop_last


@given(cuts(), st.integers(0))
def test_batches_are_those_of_pytorch_for_the_same_order(cut, seed):
    samples, batch_size, drop_last = cut
    order = Shuffled(samples, seed).next_pass().tolist()
    theirs = list(BatchSampler(order, batch_size, drop_last))
    assert list(cut_into_batches(order, batch_size, drop_last)) == theirs
    ours = Batches(Shuffled(samples, seed), batch_size, drop_last)
    assert [batch.tolist() for (batch,) in ours] == theirs
    assert len(ours) == len(theirs)


@given(cuts(), st.integers(1, 8), st.integers(0))
def test_accumulation_groups_the_batches_of_one_pass(cut, accumulate_batches, seed):
    samples, *how = cut
    single = [batch.tolist() for (batch,) in Batches(Shuffled(samples, seed), *how)]
    batches = Batches(Shuffled(samples, seed), *how, accumulate_batches)
    updates = as_lists(batches)
    assert [batch for update in updates for batch in update] == single
    *full, last = map(len, updates)
    assert all(size == accumulate_batches for size in full)
    assert 1 <= last <= accumulate_batches
    assert len(batches) == len(updates)


@given(cuts(), st.integers(1, 8), st.integers(0))
def test_the_stream_is_one_pass_after_another(cut, accumulate_batches, seed):
    samples, *how = cut
    batches = Batches(Shuffled(samples, seed), *how, accumulate_batches)
    three_passes = as_lists(batches) + as_lists(batches) + as_lists(batches)
    stream = Batches(Shuffled(samples, seed), *how, accumulate_batches).stream()
    assert as_lists(islice(stream, len(three_passes))) == three_passes


def test_the_short_batch_of_a_pass_is_not_filled_from_the_next():
    stream = Batches(InOrder(5), batch_size=2).stream()
    one_pass = [[[0, 1]], [[2, 3]], [[4]]]
    assert as_lists(islice(stream, 6)) == one_pass + one_pass


def test_dropped_rows_are_others_in_every_pass():
    batches = Batches(Shuffled(10, seed=0), batch_size=3, drop_last=True)
    left_out = set()
    for _ in range(100):
        seen = {row for (batch,) in batches for row in batch.tolist()}
        (missing,) = set(range(10)) - seen
        left_out.add(missing)
    assert left_out == set(range(10))


def test_a_plan_and_its_batches_agree():
    plan = TrainingPlan(10, 3, epochs=4, steps_per_epoch=3, accumulate_batches=2)
    stream = Batches(InOrder(10), 3, accumulate_batches=2).stream()
    for epoch in 1, 2, 3, 4:
        updates = list(islice(stream, plan.steps_per_epoch))
        sizes = tuple(len(batch) for update in updates for batch in update)
        assert sizes == plan.batch_sizes_in_epoch(epoch)


# What goes in, what is shown ---------------------------------------------------------


@pytest.mark.parametrize(
    "arguments, kind, sentence",
    [
        (
            {"batch_size": 0},
            ValueError,
            "batch_size must be a positive integer, but got 0. Use batch_size=len(x) "
            "for one full batch.",
        ),
        (
            {"batch_size": 2.0},
            TypeError,
            "batch_size must be a positive integer, but got 2.0. Use batch_size=len(x) "
            "for one full batch.",
        ),
        (
            {"batch_size": 11, "drop_last": True},
            ValueError,
            "batch_size must be at most the number of samples when drop_last=True, but "
            "got 11 for 10 samples, so the only batch would be dropped. Use "
            "drop_last=False or a smaller batch_size.",
        ),
        (
            {"batch_size": 2, "accumulate_batches": 0},
            ValueError,
            "accumulate_batches must be a positive integer, but got 0.",
        ),
    ],
)
def test_batches_complain_when_they_are_made(arguments, kind, sentence, raises_saying):
    with raises_saying(kind, sentence):
        Batches(InOrder(10), **arguments)


def test_batches_show_how_they_are_made():
    batches = Batches(InOrder(10), 3, drop_last=True, accumulate_batches=2)
    assert repr(batches) == (
        "Batches(InOrder(samples=10), batch_size=3, drop_last=True, "
        "accumulate_batches=2)"
    )
    assert repr(Batches(InOrder(10), 3)) == "Batches(InOrder(samples=10), batch_size=3)"

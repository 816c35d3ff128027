"""Orders and batches, against what defines them and against PyTorch's BatchSampler."""

import json
from collections import Counter
from fractions import Fraction
from itertools import islice, permutations
from math import e

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.lib.stride_tricks import sliding_window_view
from sklearn.model_selection import StratifiedKFold
from torch.utils.data import BatchSampler

from minisgd import (
    Balanced,
    Batches,
    Dense,
    InOrder,
    Sequential,
    Shuffled,
    Stratified,
    TrainingPlan,
    Windows,
    WithReplacement,
    cut_into_batches,
)
from minisgd.sampling import Sampler

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


# Classes in their shares -------------------------------------------------------------

LABELS = st.lists(st.integers(0, 7), min_size=1, max_size=60)
CLASSES = pytest.mark.parametrize("sampler", [Stratified, Balanced])
SHARES = {  # labels, from classes that are alike to a few among many
    "one class": [0] * 5,
    "two halves": [0, 1] * 10,
    "thirds": [0, 1, 2] * 7,
    "a half, a third, a sixth": [0] * 15 + [1] * 10 + [2] * 5,
    "one among many": [0] * 30 + [1],
    "rare, rarer": [0] * 90 + [1] * 9 + [2],
    "as many classes as samples": list(range(20)),
    "one large class and single samples": [0] * 20 + list(range(1, 21)),
    "two large ones and pairs": [0] * 9 + [1] * 9 + [2, 2, 3, 3, 4, 4],
    "one large class and pairs": [0] * 40 + [1 + i // 2 for i in range(20)],
}
ALL_SHARES = pytest.mark.parametrize("labels", SHARES.values(), ids=SHARES)


def farthest_from_share(classes, share):
    """Return how far a stretch is from the share of a class, at worst, in samples.

    Parameters
    ----------
    classes : sequence of bool
        Whether each sample of a pass is of the class.
    share : Fraction
    """
    # What a stretch has too many is the difference of two of these.
    sums = [Fraction(0)]
    for is_in_class in classes:
        sums.append(sums[-1] + int(is_in_class) - share)
    return max(sums) - min(sums)


def assert_in_shares(drawn, shares):
    """Every stretch of these labels has every class within less than two samples."""
    for label, share in shares.items():
        assert farthest_from_share([each == label for each in drawn], share) < 2


def shares_of(labels):
    return {label: Fraction(n, len(labels)) for label, n in Counter(labels).items()}


def test_the_distance_from_a_share_by_hand():
    """Three of a kind in a row are 3 where 1.5 should be, and also 0."""
    half = Fraction(1, 2)
    assert farthest_from_share([1, 1, 1, 0, 0, 0], half) == Fraction(3, 2)
    assert farthest_from_share([1, 0, 1, 0, 1, 0], half) == Fraction(1, 2)
    assert farthest_from_share([0, 0, 1, 1, 0, 0], Fraction(1, 3)) == Fraction(4, 3)


@given(LABELS, st.integers(0, 1000))
def test_stratified_visits_every_sample_once_in_every_pass(labels, seed):
    for order in passes(Stratified(labels, seed)):
        assert sorted(order) == list(range(len(labels)))


@given(LABELS, st.integers(0, 1000))
def test_every_stretch_of_a_stratified_pass_has_every_class_in_its_share(labels, seed):
    for order in passes(Stratified(labels, seed)):
        assert_in_shares([labels[row] for row in order], shares_of(labels))


@ALL_SHARES
def test_also_where_most_classes_are_small(labels):
    for order in passes(Stratified(labels, seed=0), 20):
        assert_in_shares([labels[row] for row in order], shares_of(labels))


@given(st.lists(st.integers(1, 400), min_size=1, max_size=60), st.integers(0, 9))
def test_also_in_large_data(sizes, seed):
    """Of classes of these sizes; the sums are taken all at once here."""
    labels = np.repeat(np.arange(len(sizes)), sizes)
    (order,) = passes(Stratified(labels, seed), 1)
    shares = np.array(sizes) / len(labels)
    drawn = labels[order][:, None] == np.arange(len(sizes))
    sums = np.vstack([0 * shares, np.cumsum(drawn - shares, axis=0)])
    assert (sums.max(axis=0) - sums.min(axis=0) < 2 - 1e-9).all()


@given(LABELS, st.integers(1, 70), st.integers(0, 9))
def test_stratified_batches_have_every_class_in_its_share(labels, batch_size, seed):
    shares = shares_of(labels)
    for (batch,) in Batches(Stratified(labels, seed), batch_size):
        drawn = Counter(labels[row] for row in batch)
        for label, share in shares.items():
            assert abs(drawn[label] - share * len(batch)) < 2


@pytest.mark.parametrize("folds", [2, 3, 5, 10])
def test_stratified_batches_are_as_good_as_the_folds_of_scikit_learn(folds):
    """Which are batches of the same kind: parts of the data with all its classes."""
    rng = np.random.default_rng(0)
    labels = rng.choice(4, size=300, p=[0.5, 0.3, 0.15, 0.05])
    cut = StratifiedKFold(folds).split(labels, labels)
    theirs = np.array([np.bincount(labels[rows], minlength=4) for _, rows in cut])
    batches = Batches(Stratified(labels, seed=0), 300 // folds)
    ours = np.array([np.bincount(labels[rows], minlength=4) for (rows,) in batches])
    assert ours.shape == theirs.shape
    # Ours are less than two from the share, theirs less than one.
    assert (abs(ours - theirs) < 3).all()
    even = np.bincount(labels) / folds
    assert (abs(ours - even) < 2).all()


def test_within_a_class_every_order_is_equally_likely():
    sampler = Stratified([0, 0, 0, 1, 1, 1, 1], seed=0)
    times = Counter(
        tuple(row for row in sampler.next_pass().tolist() if row < 3)
        for _ in range(6000)
    )
    assert set(times) == set(permutations(range(3)))
    # 1000 times each, with a standard deviation of 29.
    assert all(abs(n - 1000) < 5 * 29 for n in times.values())


def test_which_of_two_equal_classes_comes_first_is_chance():
    sampler = Stratified([0, 0, 1, 1], seed=0)
    first = Counter(int(sampler.next_pass()[0]) // 2 for _ in range(2000))
    # 1000 times each, with a standard deviation of 22.
    assert abs(first[0] - 1000) < 5 * 22


def test_a_rare_sample_is_equally_likely_at_every_place():
    """Also in the last batch, which may be short."""
    sampler = Stratified([1] * 3 + [0] * 17, seed=0)
    last = Counter(
        row for _ in range(4000) for row in sampler.next_pass()[-2:].tolist()
    )
    # 400 times each of the 20 samples, with a standard deviation of 19.
    assert all(abs(last[row] - 400) < 5 * 19 for row in range(20))


@given(
    st.lists(st.integers(1, 6), min_size=1, max_size=5),
    st.integers(1, 8),
    st.integers(1, 3),
    st.integers(0, 99),
)
def test_batches_that_can_hold_the_exact_shares_do(shares, repeats, times, seed):
    """Of classes with these shares in a batch, or in a few of them."""
    labels = np.repeat(np.arange(len(shares)), shares).tolist() * repeats * times
    for (batch,) in Batches(Stratified(labels, seed), times * sum(shares)):
        drawn = np.bincount([labels[row] for row in batch], minlength=len(shares))
        assert drawn.tolist() == [times * share for share in shares]


@given(LABELS, st.integers(0, 1000))
def test_balanced_draws_every_class_equally_often(labels, seed):
    sizes = Counter(labels)
    largest = max(sizes.values())
    for order in passes(Balanced(labels, seed)):
        assert Counter(labels[row] for row in order) == dict.fromkeys(sizes, largest)


@given(LABELS, st.integers(0, 1000))
def test_balanced_repeats_the_samples_of_a_class_equally_often(labels, seed):
    for order in passes(Balanced(labels, seed)):
        times = Counter(order)
        for label in set(labels):
            rows = [row for row, each in enumerate(labels) if each == label]
            of_class = [times[row] for row in rows]
            assert max(of_class) - min(of_class) <= 1
            if len(rows) == max(Counter(labels).values()):
                assert set(of_class) == {1}


@given(LABELS, st.integers(0, 1000))
def test_every_stretch_of_a_balanced_pass_has_every_class_equally_often(labels, seed):
    classes = set(labels)
    shares = {label: Fraction(1, len(classes)) for label in classes}
    for order in passes(Balanced(labels, seed)):
        assert_in_shares([labels[row] for row in order], shares)


@ALL_SHARES
def test_balanced_batches_hold_the_classes_in_equal_parts(labels):
    classes = set(labels)
    sampler = Balanced(labels, seed=0)
    for batch_size in 1, 2, 3, 4, 7, len(classes), 3 * len(classes):
        for (batch,) in Batches(sampler, batch_size):
            drawn = Counter(labels[row] for row in batch)
            part = len(batch) / len(classes)
            assert all(abs(drawn[label] - part) < 2 for label in classes)
            if batch_size % len(classes) == 0:
                assert set(drawn.values()) == {part}


def test_samples_that_balancing_repeats_once_more_are_others_in_every_pass():
    """Of three samples for four places, one comes twice."""
    sampler = Balanced([0, 0, 0, 1, 1, 1, 1], seed=0)
    twice = Counter(
        row
        for order in passes(sampler, 3000)
        for row in range(3)
        if order.count(row) == 2
    )
    # 1000 times each, with a standard deviation of sqrt(3000 × 1/3 × 2/3) = 26.
    assert sum(twice.values()) == 3000
    assert all(abs(twice[row] - 1000) < 5 * 26 for row in range(3))


@pytest.mark.parametrize(
    "labels, classes",
    [
        (["a", "b", "a", "c", "a", "b"], 3),
        ([0, 1, 0, 2, 0, 1], 3),
        ([-7, 10, -7, 2, -7, 10], 3),
        ([0.5, 1.5, 0.5, 2.0, 0.5, 1.5], 3),
        ([True, False, True, True, True, False], 2),
        (np.array([[0], [1], [0], [2], [0], [1]]), 3),
        (np.array(["a", "b", "a", "c", "a", "b"], dtype=object), 3),
    ],
)
@CLASSES
def test_labels_of_all_kinds(sampler, labels, classes):
    """Numbers that stand for the same classes give the same order."""
    made = sampler(labels, seed=7)
    numbers = np.unique(np.ravel(labels), return_inverse=True)[1]
    assert passes(made) == passes(sampler(numbers.tolist(), seed=7))
    name = sampler.__name__
    assert repr(made) == f"{name}(samples=6, classes={classes})"
    assert made.samples == 6


@CLASSES
def test_the_seed_decides_the_order_of_classes_too(sampler):
    labels = [0] * 20 + [1] * 10 + [2] * 5
    assert passes(sampler(labels, seed=7)) == passes(sampler(labels, seed=7))
    from_generator = sampler(labels, np.random.default_rng(7))
    assert passes(from_generator) == passes(sampler(labels, seed=7))
    orders = passes(sampler(labels)) + passes(sampler(labels))
    orders += passes(sampler(labels, 1)) + passes(sampler(labels, 2))
    assert len(set(map(tuple, orders))) == 12


@pytest.mark.parametrize(
    "labels, shape",
    [
        ([], "(0,)"),
        (np.eye(3), "(3, 3)"),
        (np.zeros((4, 2, 1)), "(4, 2, 1)"),
        (np.zeros((0, 1)), "(0,)"),
        (3, "()"),
        ("abc", "()"),
    ],
)
@CLASSES
def test_labels_are_one_class_per_sample(sampler, labels, shape, raises_saying):
    sentence = (
        f"labels must hold one class per sample, but got shape {shape}. Use "
        "labels.argmax(axis=1) if they are one-hot rows."
    )
    with raises_saying(ValueError, sentence):
        sampler(labels)


# Windows -----------------------------------------------------------------------------


@st.composite
def windows(draw):
    samples = draw(st.integers(1, 60))
    return samples, draw(st.integers(1, samples)), draw(st.integers(1, 70))


@given(windows())
def test_windows_are_those_of_numpy(window):
    samples, length, stride = window
    theirs = sliding_window_view(np.arange(samples), length)[::stride]
    sampler = Windows(samples, length, stride)
    assert passes(sampler) == [theirs.ravel().tolist()] * 3
    batches = [batch.tolist() for (batch,) in Batches(sampler, batch_size=length)]
    assert batches == theirs.tolist()


@given(windows())
def test_windows_lie_side_by_side_if_nothing_else_is_said(window):
    samples, length, _ = window
    (order,) = passes(Windows(samples, length), 1)
    assert order == list(range(samples // length * length))


def test_windows_show_how_they_are_made():
    assert repr(Windows(7, 3, 2)) == "Windows(samples=7, length=3, stride=2)"
    assert repr(Windows(7, length=3)) == "Windows(samples=7, length=3, stride=3)"


@pytest.mark.parametrize(
    "arguments, kind, sentence",
    [
        (
            (7, 8),
            ValueError,
            "length must be at most the number of samples, but got 8 for 7 samples.",
        ),
        (
            (1, 2),
            ValueError,
            "length must be at most the number of samples, but got 2 for 1 sample.",
        ),
        ((7, 0), ValueError, "length must be a positive integer, but got 0."),
        ((7, 2.0), TypeError, "length must be a positive integer, but got 2.0."),
        ((7, 2, 0), ValueError, "stride must be a positive integer, but got 0."),
        ((7, 2, "a"), TypeError, "stride must be a positive integer, but got 'a'."),
        ((0, 1), ValueError, "samples must be a positive integer, but got 0."),
    ],
)
def test_windows_complain_when_they_are_made(arguments, kind, sentence, raises_saying):
    with raises_saying(kind, sentence):
        Windows(*arguments)


# Any sampler -------------------------------------------------------------------------

MAKERS = {  # of samplers of 10 samples, from a seed
    "InOrder": lambda seed=None: InOrder(10, seed),
    "Shuffled": lambda seed=None: Shuffled(10, seed),
    "WithReplacement": lambda seed=None: WithReplacement(10, seed),
    "Stratified": lambda seed=None: Stratified([0] * 6 + [1] * 3 + [2], seed),
    "Balanced": lambda seed=None: Balanced([0] * 6 + [1] * 3 + [2], seed),
    "Windows": lambda seed=None: Windows(10, 4, 3),
}
ALL_MAKERS = pytest.mark.parametrize("make", MAKERS.values(), ids=MAKERS)


@given(LABELS, windows())
def test_the_length_of_a_sampler_is_that_of_its_passes(labels, window):
    samplers = [Stratified(labels), Balanced(labels), Windows(*window)]
    samplers += [kind(len(labels)) for kind in (InOrder, Shuffled, WithReplacement)]
    for sampler in samplers:
        order = sampler.next_pass()
        assert order.shape == (len(sampler),)
        assert order.dtype.kind == "i"
        assert all(0 <= row < sampler.samples for row in order)


@ALL_MAKERS
@pytest.mark.parametrize("batch_size", [1, 3, 10, 30])
@pytest.mark.parametrize("accumulate_batches", [1, 2])
def test_a_fit_goes_by_the_length_of_its_sampler(accumulate_batches, batch_size, make):
    """Plan and record count the rows of a pass, be they fewer or more than the data."""
    sampler, epochs = make(0), 3
    how = {"batch_size": batch_size, "accumulate_batches": accumulate_batches}
    plan = TrainingPlan(len(sampler), epochs=epochs, **how)
    rng = np.random.default_rng(0)
    x, y = rng.normal(size=(10, 2)), rng.normal(size=10)
    model = Sequential([Dense(1)], seed=0)
    model.compile()
    history = model.fit(x, y, epochs=epochs, sampler=sampler, **how)
    assert history.iterations["rows"] == [
        rows for epoch in (1, 2, 3) for rows in plan.update_sizes_in_epoch(epoch)
    ]
    assert model.iteration == plan.iterations
    assert model.samples_seen == plan.samples_seen == epochs * len(sampler)
    assert history.iterations["samples_seen"][-1] == plan.samples_seen
    passes_over_data = history.iterations["data_passes"][-1]
    assert passes_over_data == pytest.approx(epochs * len(sampler) / 10)


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


# Where the stream is -----------------------------------------------------------------


@ALL_MAKERS
@pytest.mark.parametrize("drop_last", [False, True])
@pytest.mark.parametrize("accumulate_batches", [1, 2, 3])
def test_a_stream_goes_on_from_any_place(accumulate_batches, drop_last, make):
    """The place is told as a text, as in a file, and taken up by another stream."""
    how = 3, drop_last, accumulate_batches
    batches = Batches(make(7), *how)
    places, updates = [], []
    for _ in range(3 * len(batches) + 1):
        places.append(json.dumps(batches.state()))
        updates.append(as_lists([batches.next_update()])[0])
    for number, place in enumerate(places):
        other = Batches(make(), *how)
        other.restore(json.loads(place))
        rest = as_lists(islice(other.stream(), len(updates) - number))
        assert rest == updates[number:]


@ALL_MAKERS
def test_a_place_is_told_the_same_once_it_is_taken_up(make):
    batches = Batches(make(7), 3)
    for _ in range(3 * len(batches)):
        batches.next_update()
        place = batches.state()
        other = Batches(make(), 3)
        other.restore(place)
        assert other.state() == place


@ALL_MAKERS
def test_to_tell_the_place_changes_nothing(make):
    told, untold = Batches(make(7), 3), Batches(make(7), 3)
    for _ in range(3 * len(told)):
        told.state()
        assert as_lists([told.next_update()]) == as_lists([untold.next_update()])


@ALL_MAKERS
def test_a_stream_may_go_back(make):
    """To an earlier place of its own, in another pass."""
    batches = Batches(make(7), 3)
    first = batches.next_update()
    place = batches.state()
    updates = as_lists(islice(batches.stream(), 20))
    batches.restore(place)
    assert as_lists(islice(batches.stream(), 20)) == updates
    assert len(first) == 1


@ALL_MAKERS
def test_the_current_update_stays_until_the_stream_goes_on(make):
    batches = Batches(make(7), 3, accumulate_batches=2)
    for _ in range(3 * len(batches)):
        current = as_lists([batches.current_update(), batches.current_update()])
        assert current[0] == current[1] == as_lists([batches.next_update()])[0]


def test_the_place_in_a_stream_is_small():
    """It is the state of the generator of chance, not the order of the pass."""
    batches = Batches(Shuffled(100_000, seed=0), 10)
    for _ in range(5000):
        batches.next_update()
    assert len(json.dumps(batches.state())) < 500


@pytest.mark.parametrize("make", [MAKERS["Shuffled"], MAKERS["Balanced"]])
def test_a_place_between_two_passes(make):
    batches = Batches(make(7), 30)
    assert not batches.at_end_of_pass  # there has been none
    (order,) = batches.next_update()
    assert batches.at_end_of_pass
    other = Batches(make(), 30)
    other.restore(batches.state())
    assert other.at_end_of_pass
    assert as_lists([other.next_update()]) == as_lists([batches.next_update()])
    assert len(order) == len(batches.sampler)


@pytest.mark.parametrize("make", [MAKERS["Shuffled"], MAKERS["WithReplacement"]])
def test_a_stream_goes_on_from_a_place_in_passes_that_were_drawn_together(make):
    updates = as_lists(islice(Batches(make(7), 3).stream(), 20))
    batches = Batches(make(7), 3)
    batches.draw_ahead(12)  # three passes
    for number in range(12):
        assert as_lists([batches.next_update()]) == [updates[number]]
        other = Batches(make(), 3)
        other.restore(json.loads(json.dumps(batches.state())))
        rest = updates[number + 1 :]
        assert as_lists(islice(other.stream(), len(rest))) == rest


# What goes in, what is shown ---------------------------------------------------------


@pytest.mark.parametrize(
    "order, shown",
    [
        ([0, 1, 2, 3], "array([0, 1, 2, 3])"),
        (range(1, 6), "array([1, 2, 3, 4, 5])"),
        (range(-1, 4), "array([-1,  0,  1,  2,  3])"),
        ([0, 0, 1, 1, 2, 2], "array([0, 0, 1, 1, 2, 2])"),
        ([0.0, 1.0, 2.0, 3.0, 4.0], "array([0., 1., 2., 3., 4.])"),
        ([[0, 1, 2, 3, 4]], "array([[0, 1, 2, 3, 4]])"),
        (None, "array(None, dtype=object)"),
    ],
)
def test_a_sampler_of_ones_own_deals_in_row_numbers(order, shown, raises_saying):
    class Own(Sampler):
        def next_pass(self):
            return order

    sentence = (
        f"Own.next_pass must return 5 row numbers from 0 to 4, as many as len(sampler) "
        f"says, but it returned {shown}."
    )
    with raises_saying(ValueError, sentence):
        Batches(Own(5), 2).next_update()
    with raises_saying(ValueError, sentence):
        list(Batches(Own(5), 2))


def test_half_a_sampler_says_what_is_missing(raises_saying):
    half = type("HalfASampler", (Sampler,), {})
    with raises_saying(
        NotImplementedError,
        "HalfASampler must say in which order a pass visits the samples, next_pass(): "
        "see help(minisgd.sampling.Sampler).",
    ):
        Batches(half(5), 2).next_update()


@pytest.mark.parametrize("wrong", [[2, 0, 1], 3, None, Shuffled])
def test_batches_are_cut_from_what_a_sampler_deals(wrong, raises_saying):
    with raises_saying(
        TypeError,
        f"sampler must be a sampler such as minisgd.Shuffled(len(x)), but got {wrong!r}.",
    ):
        Batches(wrong, 2)


def test_a_sampler_of_ones_own_may_return_a_list():
    class Own(Shuffled):
        def next_pass(self):
            return super().next_pass().tolist()[:3]

        def __len__(self):
            return 3

    expected = Shuffled(5, seed=0).next_pass()[:3].tolist()
    assert as_lists([Batches(Own(5, seed=0), 3).next_update()]) == [[expected]]


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


@pytest.mark.parametrize("base", [Shuffled, WithReplacement])
def test_a_class_that_says_how_a_pass_is_drawn_is_asked(base):
    class Backwards(base):
        def next_pass(self):
            return super().next_pass()[::-1]

    order, expected = Backwards(6, seed=0), base(6, seed=0)
    batches = Batches(Backwards(6, seed=0), batch_size=6)
    batches.draw_ahead(3)
    for _ in range(3):
        there = expected.next_pass()[::-1].tolist()
        assert order.next_pass().tolist() == there
        assert batches.next_update()[0].tolist() == there
    assert Backwards(6, seed=0).next_passes(2).shape == (2, 6)
    assert base(6).can_draw_ahead
    assert not order.can_draw_ahead


@pytest.mark.parametrize("wrong", [True, -1, 1.5, "a"])
def test_a_seed_is_a_whole_number(wrong, raises_saying):
    sentence = f"seed must be zero or a positive integer, but got {wrong!r}."
    for make in (
        lambda: Shuffled(3, seed=wrong),
        lambda: Sequential([Dense(1)], seed=wrong),
    ):
        with raises_saying((TypeError, ValueError), sentence):
            make()

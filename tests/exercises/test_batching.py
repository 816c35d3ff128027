"""The assignment `batching` asks for what the library, PyTorch and scikit-learn do."""

from collections import Counter
from contextlib import nullcontext
from fractions import Fraction
from itertools import islice
from statistics import mean

import numpy as np
import pytest
from sklearn.model_selection import StratifiedKFold
from torch.utils.data import BatchSampler

import minisgd as ms
from grading.notebooks import Notebook
from minisgd.checking import running
from minisgd.mistakes.batching import all_rows_meet, orders_are_fair


def cut_pass(order, batch_size, drop_last=False):
    return list(ms.cut_into_batches(order, batch_size, drop_last))


def slice_of_step(step, samples, batch_size):
    batches = ms.cut_into_batches(range(samples), batch_size)
    rows = next(islice(batches, step - 1, None))
    return rows.start, rows.stop


def fresh_orders(samples, passes, rng):
    return ms.Shuffled(samples, seed=rng).next_passes(passes)


def shuffle_together(x, y, rng):
    order = ms.Shuffled(len(x), seed=rng).next_pass()
    return x[order], y[order]


def expected_share(samples, draws, replacement):
    if not replacement:
        batches = ms.Batches(ms.InOrder(samples), batch_size=1).stream()
        return (
            len({int(row) for [row] in islice(batches, draws) for row in row}) / samples
        )
    return float(1 - Fraction(samples - 1, samples) ** draws)


def stratified_batches(labels, batch_size, rng):
    batches = len(labels) // batch_size
    if batches == 1:
        return [rng.permutation(len(labels))]
    folds = StratifiedKFold(
        batches, shuffle=True, random_state=int(rng.integers(2**31))
    )
    return [test for _, test in folds.split(labels, labels)]


def training_epochs(samples, batch_size, steps_per_epoch, epochs, rng):
    stream = ms.Batches(ms.Shuffled(samples, seed=rng), batch_size)
    steps = range(steps_per_epoch)
    return [[stream.next_update()[0] for _ in steps] for _ in range(epochs)]


class Batcher(BatchSampler):
    def __init__(self, sampler, batch_size, drop_last=False):
        super().__init__(sampler, batch_size, drop_last)


def predictions():
    plan = ms.TrainingPlan(23, 5, epochs=1)
    dropping = ms.TrainingPlan(23, 5, epochs=10, drop_last=True)
    batches = cut_pass(range(23), 5)
    used = {row for batch in cut_pass(range(23), 5, drop_last=True) for row in batch}
    drawn = ms.Batches(ms.WithReplacement(23, seed=0), 5)
    return {
        "batches_in_pass": plan.steps_per_epoch,
        "rows_in_last_batch": plan.batch_sizes[-1],
        "step_of_row_17": next(k for k, rows in enumerate(batches, 1) if 17 in rows),
        "updates_with_drop_last": dropping.iterations,
        "rows_never_used": 23 - len(used),
        "rows_left_out_shuffled": 23 - sum(dropping.batch_sizes),
        "updates_with_replacement": len(list(drawn)),
    }


@pytest.mark.filterwarnings("ignore:The least populated class")
def test_what_library_pytorch_and_scikit_learn_do_is_right(monkeypatch, capsys):
    """The test cells are run with answers that leave the work to them."""
    monkeypatch.setattr(running, "closed_book", lambda asked: nullcontext())
    notebook = Notebook.solution("batching")
    for cell in notebook.graded.values():
        exec(cell["source"], {**globals(), **predictions()})
    said = capsys.readouterr().out.splitlines()
    filled_in = sum("the grading will tell" in line for line in said)
    twice = 3  # tests that call a function in two ways
    assert len(said) - filled_in == 7 + len(notebook.graded) - 3 + twice


def test_share_seen_with_replacement():
    for samples in 10, 400:
        drawn = ms.WithReplacement(samples, seed=7).next_passes(2000)
        seen = mean(len(np.unique(order)) / samples for order in drawn)
        assert abs(seen - expected_share(samples, samples, True)) < 0.01


def test_judge_of_fairness_accepts_what_is_fair():
    """Whatever the seed: a right answer never fails."""
    in_order = np.tile(np.arange(3), (5000, 1))
    verdicts = Counter(
        orders_are_fair(rng.permuted(in_order, axis=1).tolist(), 3, 5000, rng)
        for rng in map(np.random.default_rng, range(200))
    )
    assert verdicts == {None: 200}


def test_rows_meet_in_no_more_calls_than_there_are():
    labels, twice = np.array([0, 1] * 4), [[0, 1, 2, 3], [0, 1, 2, 3]]
    says, _ = all_rows_meet([twice] * 200, labels, 4, None)
    assert says == "always puts rows 0 and 1 together in 200 calls."

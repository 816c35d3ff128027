"""The assignment `data` asks for what PyTorch, scikit-learn and the library compute."""

import os
import warnings

import numpy as np
import torch
from sklearn.preprocessing import StandardScaler
from sklearn.utils.class_weight import compute_class_weight
from torch.nn.functional import nll_loss
from torch.utils.data import DataLoader, TensorDataset

from minisgd import Balanced, Windows, steps_per_epoch
from minisgd.mistakes.data import rows_come_alike


def make_samples(series, inputs, ahead=1, stride=1):
    windows = torch.tensor(series).unfold(0, inputs + ahead, stride)
    return windows[:, :inputs].numpy(), windows[:, -1].numpy()


def split_in_time(values, length, stride, cut):
    windows = Windows(values, length, stride).next_pass().reshape(-1, length)
    sides = windows[:, 0] >= cut, windows[:, -1] < cut
    return tuple(windows[side, 0].tolist() for side in sides[::-1])


def scale(training, test):
    scaler = StandardScaler().fit(training)
    return scaler.transform(training), scaler.transform(test)


def class_weights(labels):
    classes = np.unique(labels)
    return dict(
        zip(classes, compute_class_weight("balanced", classes=classes, y=labels))
    )


def batch_losses(losses, labels, class_weight):
    os.environ["KERAS_BACKEND"] = "torch"
    import keras

    weights = [class_weight[label] for label in labels]
    in_keras = keras.losses.MeanAbsoluteError(dtype="float64")
    zeros = np.zeros((len(losses), 1))
    first = in_keras(zeros, losses[:, None], sample_weight=np.array(weights))
    classes = sorted(class_weight)
    scores = torch.tensor(-losses)[:, None].expand(-1, len(classes))
    targets = torch.tensor([classes.index(label) for label in labels])
    weight = torch.tensor([class_weight[label] for label in classes]).double()
    return first.item(), nll_loss(scores, targets, weight).item()


def balanced_pass(labels, rng):
    return Balanced(labels, rng).next_pass().tolist()


def fill_batches(lengths, places):
    """Try all ways to cut; in the right one no sentence could come a batch earlier."""

    def fits(batch):
        return len(batch) * max(lengths[number] for number in batch) <= places

    def ways(numbers):
        if not numbers:
            yield []
        for size in range(1, len(numbers) + 1):
            if fits(numbers[:size]):
                yield from ([numbers[:size], *rest] for rest in ways(numbers[size:]))

    (way,) = (
        way
        for way in ways(list(range(len(lengths))))
        if not any(fits([*one, two[0]]) for one, two in zip(way, way[1:]))
    )
    return way


def token_means(batches):
    total, tokens, means = 0, 0, []
    for losses, lengths in batches:
        scores = torch.tensor(-losses)[:, None]
        places = torch.arange(losses.shape[1])
        targets = torch.where(places < torch.tensor(lengths)[:, None], 0, -100)
        total += nll_loss(scores, targets, reduction="sum").item()
        tokens += (targets == 0).sum().item()
        means += [
            nll_loss(row[None], t[None]).item() for row, t in zip(scores, targets)
        ]
    return total / tokens, np.mean(means)


def column_statistics(rows, batch_size):
    scaler = StandardScaler()
    for start in range(0, len(rows), batch_size):
        scaler.partial_fit(rows[start : start + batch_size])
    return scaler.mean_, scaler.var_


def shuffled_batches(x, y, order, batch_size):
    data = TensorDataset(torch.tensor(x), torch.tensor(y))
    sampler = [sorted(rows.tolist()) for rows in torch.tensor(order).split(batch_size)]
    return [
        tuple(map(np.asarray, batch))
        for batch in DataLoader(data, batch_sampler=sampler)
    ]


def predictions():
    yield "photos", len(TensorDataset(torch.empty(500, 3, 64, 64), torch.empty(500)))
    for name, stride in ("windows", 1), ("windows_apart", 24):
        yield name, len(Windows(1000, 25, stride)) // 25
    yield "updates", steps_per_epoch(len(Windows(1000, 25, 1)) // 25, 32)
    blocks = len(Windows(12_800, 129, 128)) // 129
    yield "blocks", blocks
    first_batch = next(iter(DataLoader(torch.empty(blocks, 128), 16)))
    yield "targets_per_update", first_batch.numel()
    sampler = Balanced(np.repeat([0, 1, 2], [950, 40, 10]), seed=0)
    yield "balanced_rows", len(sampler)
    yield "balanced_updates", steps_per_epoch(len(sampler), 64)
    yield "times_each", np.bincount(sampler.next_pass())[-1]


def test_expected_answers_are_those_of_others(run_test_cells):
    """The test cells are run with functions and numbers made by other libraries."""
    names, checked = {**globals(), **dict(predictions())}, []

    def compare(name, expected=None, **feedback):
        if expected is not None:
            assert names[name] == expected, name
            checked.append(name)

    def compare_calls(name, cases, *, mistakes, **feedback):
        for arguments, expected in cases:
            answer = globals()[name](*arguments)
            assert close(answer, expected), (name, arguments)
            with warnings.catch_warnings():
                warnings.simplefilter("error")  # nothing may stand below a test cell
                assert mistakes(*arguments)
            checked.append(name)

    def judge_passes(name, calls, judge, *, by, **feedback):
        for arguments in calls:
            passes = by(globals()[name], *arguments)
            assert judge(passes, *arguments) is None, arguments
            checked.append(name)

    run_test_cells(
        "data", names, value=compare, function=compare_calls, behaviour=judge_passes
    )
    assert len(checked) > 90 and len(set(checked)) == 19


def close(answer, expected):
    """Compare nested lists, tuples, dicts and arrays, up to rounding."""
    if isinstance(expected, dict):
        return answer.keys() == expected.keys() and all(
            close(answer[key], expected[key]) for key in expected
        )
    if isinstance(expected, (list, tuple)):
        return len(answer) == len(expected) and all(map(close, answer, expected))
    return np.shape(answer) == np.shape(expected) and np.allclose(answer, expected)


def test_what_is_no_row_is_told_so_before_how_often_it_comes():
    labels = [0, 0, 0, 0, 0, 1, 1]
    assert rows_come_alike([[0, 1] * 5], labels, 7) == (
        "has 10 rows of class 0, but must have 5.",
        "These are classes: return the numbers of rows.",
    )
    assert rows_come_alike([[1, 2, 3, 4, 5, 6, 7, 6, 7, 6]], labels, 7) == (
        "holds row 7, but rows are numbered 0 to 6.",
        "A pass is made of row numbers, counted from 0.",
    )
    # as often as each other, and yet not all of them
    says, _ = rows_come_alike([[0, 1] * 4], [0, 1] * 4, 7)
    assert says == "has row 0 4×, but row 2 of the same class 0×."

"""Everything that may be x: arrays of all kinds, and batches that others have made.

The rows are the same in all of them, so training must be the same, to the last bit.
"""

import tracemalloc
from itertools import cycle

import numpy as np
import pytest
import torch
from numpy.testing import assert_allclose, assert_array_equal
from scipy.sparse import csr_matrix
from torch.utils.data import DataLoader, Dataset, TensorDataset

from minisgd import (
    SGD,
    Dense,
    InOrder,
    MeanSquaredError,
    Sequential,
    Shuffled,
    callbacks,
    l2,
)

SAMPLES = 10
rng = np.random.default_rng(0)
X, Y = rng.normal(size=(SAMPLES, 3)), rng.normal(size=(SAMPLES, 2))
WEIGHTS = rng.uniform(0.5, 2, size=SAMPLES)
CUTS = [slice(0, 4), slice(4, 8), slice(8, 10)]  # batches of 4, 4 and 2
BATCHES = [(X[rows], Y[rows]) for rows in CUTS]
WEIGHTED = [(X[rows], Y[rows], WEIGHTS[rows]) for rows in CUTS]
SINGLE_SAMPLES = (
    "To make batches of a dataset that gives single samples, use "
    "torch.utils.data.DataLoader(dataset, batch_size=32)."
)


def left_out(name, giver="x"):
    """Return the sentence about an argument that cannot go with batches."""
    if name in ("y", "sample_weight"):
        why = "each batch is a tuple (x, y) or (x, y, sample_weight)"
    elif name == "validation_split":
        why = "their rows cannot be counted. Use validation_data"
    elif name == "sampler":
        why = "without __getitem__ and a length they come in an order of their own"
    elif name == "class_weight":
        why = "use a third part of each batch, (x, y, sample_weight), instead"
    else:
        why = "each batch has a size of its own"
    return f"{name} must be left out when {giver} gives batches: {why}."


def make_model(loss="mse", backend="numpy", input_shape=(3,), **settings):
    """Make a small network; two made alike are alike, bit for bit.

    Batches that others have made go the plain way. To be alike in the last bit, arrays
    that they are compared with must go it too: run_eagerly=True.
    """
    layers = [Dense(4, "tanh", input_shape, kernel_regularizer=l2(0.01)), Dense(2)]
    model = Sequential(layers, backend=backend, dtype="float64", seed=1)
    model.compile(SGD(0.05, momentum=0.9), loss, **settings)
    return model


def assert_same_training(model, other, history=None, expected=None, tolerance=0):
    for weights, others in zip(model.get_weights(), other.get_weights(), strict=True):
        assert_allclose(weights, others, rtol=tolerance, atol=tolerance)
    assert model.iteration == other.iteration
    assert model.samples_seen == other.samples_seen
    if history is not None:
        assert history.history == expected.history
        assert history.epoch == expected.epoch
        ours, theirs = dict(history.iterations), dict(expected.iterations)
        ours.pop("data_passes"), theirs.pop("data_passes")
        assert ours == theirs


class Items:
    """Batches with numbers. It notes what is asked of it."""

    def __init__(self, batches):
        self.batches, self.asked = batches, []

    def __len__(self):
        return len(self.batches)

    def __getitem__(self, number):
        self.asked.append(number)
        return self.batches[number]


class ListeningItems(Items):
    def on_epoch_begin(self):
        self.asked.append("begin")

    def on_epoch_end(self):
        self.asked.append("end")


class EndlessItems(Items):
    num_batches = None

    def __len__(self):
        raise NotImplementedError

    def __getitem__(self, number):
        return super().__getitem__(number % len(self.batches))


class Again:
    """Batches in an order, again for everyone who asks."""

    def __init__(self, batches):
        self.batches = batches

    def __iter__(self):
        return iter(self.batches)


class OldProtocol:
    """Can be gone through because it has numbers, but does not say how many."""

    def __init__(self, batches):
        self.batches = batches

    def __getitem__(self, number):
        return self.batches[number]


def generator(batches):
    yield from batches


def as_tensors(batches):
    return [tuple(torch.tensor(part) for part in batch) for batch in batches]


def loader(batches):
    """Return a DataLoader over the samples that are in these batches."""
    parts = (np.concatenate(part) for part in zip(*batches, strict=True))
    return DataLoader(TensorDataset(*map(torch.tensor, parts)), batch_size=4)


class AsArray:
    """Something that NumPy can read, such as a table of pandas."""

    def __init__(self, values):
        self.values = values

    def __array__(self, dtype=None, copy=None):
        return np.array(self.values, dtype=dtype)


def on_disk(folder, array):
    """Return an array as a file on the disk, a numpy.memmap that may only be read."""
    path = folder / f"{len(list(folder.iterdir()))}.npy"
    np.save(path, array)
    return np.load(path, mmap_mode="r")


# What can be gone through as often as one likes, with batches as they come.
REPEATABLE = {
    "items": Items,
    "listening items": ListeningItems,
    "iterable": Again,
    "old protocol": OldProtocol,
    "DataLoader": loader,
    "DataLoader of batches": lambda batches: DataLoader(batches, batch_size=None),
    "lists": lambda batches: Again([list(batch) for batch in batches]),
    "plain lists": lambda batches: Again(
        [tuple(part.tolist() for part in batch) for batch in batches]
    ),
    "tensors": lambda batches: Again(as_tensors(batches)),
}
ONCE = {"generator": generator, "iterator": iter, "map": lambda b: map(tuple, b)}
FORMS = {
    "array": lambda folder, array: array,
    "list": lambda folder, array: array.tolist(),
    "tuple": lambda folder, array: tuple(array.tolist()),
    "tensor": lambda folder, array: torch.tensor(array),
    "parameter": lambda folder, array: torch.tensor(array, requires_grad=True),
    "by columns": lambda folder, array: np.asfortranarray(array),
    "every second": lambda folder, array: np.repeat(array, 2, axis=0)[::2],
    "object": lambda folder, array: AsArray(array),
    "memmap": on_disk,
    "part of a memmap": lambda folder, array: on_disk(
        folder, np.concatenate([array, array])
    )[: len(array)],
}
ALL_REPEATABLE = pytest.mark.parametrize("kind", REPEATABLE)
ALL_ONCE = pytest.mark.parametrize("kind", ONCE)
ALL_FORMS = pytest.mark.parametrize("form", FORMS)
WITH_AND_WITHOUT_WEIGHTS = pytest.mark.parametrize("batches", [BATCHES, WEIGHTED])


def as_arrays(batches):
    """Return (x, y) or (x, y, sample_weight) of all batches."""
    return tuple(np.concatenate(part) for part in zip(*batches, strict=True))


def fit_arrays(batches=BATCHES, model=None, **arguments):
    """Train on the same rows as arrays. Return the model and the history."""
    model = model or make_model(run_eagerly=True)
    x, y, *weights = as_arrays(batches)
    if weights:
        arguments["sample_weight"] = weights[0]
    return model, model.fit(x, y, 4, **{"shuffle": False} | arguments)


# Arrays of all kinds -----------------------------------------------------------------


@ALL_FORMS
def test_arrays_of_all_kinds_train_alike(form, backend, tmp_path):
    model, other = make_model(backend=backend), make_model(backend=backend)
    x, y, weights = (FORMS[form](tmp_path, array) for array in (X, Y, WEIGHTS))
    history = model.fit(x, y, 4, epochs=3, sample_weight=weights, validation_split=0.3)
    expected = other.fit(X, Y, 4, epochs=3, sample_weight=WEIGHTS, validation_split=0.3)
    assert_same_training(model, other, history, expected)
    model.train_on_batch(x, y, sample_weight=weights)
    other.train_on_batch(X, Y, sample_weight=WEIGHTS)
    assert_same_training(model, other)


@ALL_FORMS
def test_arrays_of_all_kinds_are_judged_alike(form, backend, tmp_path):
    model = make_model(backend=backend)
    x, y, weights = (FORMS[form](tmp_path, array) for array in (X, Y, WEIGHTS))
    assert_array_equal(model.predict(x, 4), model.predict(X, 4))
    loss = model.evaluate(X, Y, 4, sample_weight=WEIGHTS)
    assert model.evaluate(x, y, 4, sample_weight=weights) == loss
    history = model.fit(X, Y, validation_data=(x, y, weights))
    assert history.history["val_loss"] == [model.evaluate(X, Y, sample_weight=WEIGHTS)]


@pytest.mark.parametrize("kind", ["float32", "float16", "int8", "uint16", "bool"])
def test_a_file_may_hold_other_numbers_than_the_model(kind, backend, tmp_path):
    x = (10 * X).astype(kind)
    model, other = make_model(backend=backend), make_model(backend=backend)
    history = model.fit(on_disk(tmp_path, x), on_disk(tmp_path, Y), 4, epochs=2)
    expected = other.fit(x.astype("float64"), Y, 4, epochs=2)
    assert_same_training(model, other, history, expected)


def test_a_range_is_numbers_and_not_batches():
    models = [make_model(input_shape=(1,)) for _ in range(2)]
    for model, x in zip(models, [range(SAMPLES), np.arange(SAMPLES)], strict=True):
        model.fit(x, Y, 4, epochs=2)
    assert_same_training(*models)
    assert_array_equal(models[0].predict(range(5)), models[1].predict([0, 1, 2, 3, 4]))


def test_arrays_are_left_as_they_are(tmp_path):
    x, y = np.array(X), np.array(Y)
    x.flags.writeable = y.flags.writeable = False
    model, other = make_model(), make_model()
    model.fit(x, y, 4), other.fit(X, Y, 4)
    assert_same_training(model, other)
    path = tmp_path / "x.npy"
    np.save(path, X)
    model.fit(np.load(path, mmap_mode="r+"), Y)
    assert_array_equal(np.load(path), X)


def test_what_is_given_is_not_changed(backend):
    model = make_model(backend=backend)
    weights = model.get_weights()
    given = [np.array(X), np.array(Y), np.array(WEIGHTS), *weights]
    before = [array.copy() for array in given]
    model.set_weights(weights)
    model.fit(given[0], given[1], 4, sample_weight=given[2], epochs=2)
    assert (model.get_weights()[0] != weights[0]).all()
    for array, as_it_was in zip(given, before, strict=True):
        assert_array_equal(array, as_it_was)


# Batches of all kinds ----------------------------------------------------------------


@ALL_REPEATABLE
@pytest.mark.parametrize("accumulate_batches", [1, 2, 3, 4])
@WITH_AND_WITHOUT_WEIGHTS
def test_batches_of_all_kinds_train_like_arrays(
    batches, accumulate_batches, kind, backend
):
    how = {"epochs": 3, "accumulate_batches": accumulate_batches, "shuffle": False}
    model = make_model(backend=backend)
    history = model.fit(REPEATABLE[kind](batches), **how)
    other, expected = fit_arrays(
        batches, make_model(backend=backend, run_eagerly=True), **how
    )
    assert_same_training(model, other, history, expected)


@ALL_REPEATABLE
@pytest.mark.parametrize("accumulate_batches", [1, 2])
@pytest.mark.parametrize("steps_per_epoch", [1, 2, 3, 4, 7])
def test_with_steps_per_epoch_too(steps_per_epoch, accumulate_batches, kind):
    """Fewer than a pass has, as many, or more; the stream goes on all the time."""
    how = {
        "epochs": 4,
        "accumulate_batches": accumulate_batches,
        "steps_per_epoch": steps_per_epoch,
        "shuffle": False,
    }
    model = make_model()
    history = model.fit(REPEATABLE[kind](BATCHES), **how)
    other, expected = fit_arrays(**how)
    assert_same_training(model, other, history, expected)


@ALL_ONCE
@WITH_AND_WITHOUT_WEIGHTS
def test_what_comes_only_once_is_good_for_one_epoch(batches, kind, backend):
    model = make_model(backend=backend)
    history = model.fit(ONCE[kind](batches))
    other, expected = fit_arrays(batches, make_model(backend=backend, run_eagerly=True))
    assert_same_training(model, other, history, expected)


@ALL_ONCE
@pytest.mark.parametrize("steps_per_epoch", [1, 2, 3, 4])
def test_what_never_ends_is_cut_into_epochs(steps_per_epoch, kind):
    how = {"epochs": 3, "steps_per_epoch": steps_per_epoch}
    model = make_model()
    history = model.fit(ONCE[kind](cycle(BATCHES)), **how)
    other, expected = fit_arrays(**how)
    assert_same_training(model, other, history, expected)


@ALL_ONCE
def test_batches_may_come_to_an_end_exactly_where_training_does(kind):
    model = make_model()
    history = model.fit(ONCE[kind](BATCHES * 4), epochs=6, steps_per_epoch=2)
    other, expected = fit_arrays(epochs=6, steps_per_epoch=2)
    assert_same_training(model, other, history, expected)


def test_nothing_is_drawn_from_a_generator_in_advance():
    numbered = enumerate(cycle(BATCHES))
    drawn = []

    def endless():
        for number, batch in numbered:
            drawn.append(number)
            yield batch

    batches, model = endless(), make_model()
    model.fit(batches, epochs=2, steps_per_epoch=2, accumulate_batches=2)
    assert drawn == list(range(8))
    model.fit(batches, epochs=1, steps_per_epoch=1)
    model.evaluate(batches, steps=2)
    model.predict(batches, steps=3)
    assert drawn == list(range(8 + 1 + 2 + 3))


def test_a_generator_that_is_given_twice_goes_on():
    batches, model = cycle(BATCHES), make_model()
    for _ in range(5):
        model.fit(batches, steps_per_epoch=2)
    assert_same_training(model, fit_arrays(epochs=5, steps_per_epoch=2)[0])


def test_the_first_batch_says_how_many_inputs_there_are():
    for batches in Items(BATCHES), Again(BATCHES), generator(BATCHES):
        model = make_model(input_shape=None)
        model.fit(batches, shuffle=False)
        other, _ = fit_arrays(model=make_model(input_shape=None))
        assert_same_training(model, other)


class Told(callbacks.Callback):
    """What callbacks are told of the steps of an epoch."""

    def on_train_begin(self, logs=None):
        self.steps = self.params["steps"]


@pytest.mark.parametrize(
    "x, arguments, steps",
    [
        (Items(BATCHES), {}, 3),
        (Items(BATCHES), {"accumulate_batches": 2}, 2),
        (Items(BATCHES), {"steps_per_epoch": 7}, 7),
        (Again(BATCHES), {}, None),
        (Again(BATCHES), {"steps_per_epoch": 2}, 2),
        (loader(BATCHES), {}, 3),
        (loader(BATCHES), {"accumulate_batches": 2}, 2),
        (loader(BATCHES), {"steps_per_epoch": 7}, 7),
    ],
)
def test_callbacks_are_told_the_steps_if_they_are_known(x, arguments, steps):
    told = Told()
    make_model().fit(x, callbacks=[told], **arguments)
    assert told.steps == steps


def test_passes_over_the_data_are_counted_where_their_number_is_known():
    history = make_model().fit(loader(BATCHES), epochs=2)
    assert history.iterations["data_passes"] == [0.4, 0.8, 1.0, 1.4, 1.8, 2.0]
    history = make_model().fit(generator(BATCHES))
    assert np.isnan(history.iterations["data_passes"]).all()
    assert history.iterations["samples_seen"] == [4, 8, 10]


@pytest.mark.parametrize("make", [Items, Again, generator])
def test_batches_may_say_that_they_have_no_weights(make):
    model = make_model()
    history = model.fit(make([(*batch, None) for batch in BATCHES]), shuffle=False)
    other, expected = fit_arrays()
    assert_same_training(model, other, history, expected)
    outputs = model.predict(make([(x, None, None) for x, _ in BATCHES]))
    assert_array_equal(outputs, model.predict(X, 4))


# The order of items ------------------------------------------------------------------


class Watched(MeanSquaredError):
    """A loss that notes which of the batches it is asked about."""

    def __init__(self):
        self.numbers = []

    def value(self, prediction, target, weights=None):
        (number,) = [
            number
            for number, (_, y) in enumerate(MANY)
            if len(y) == len(target) and (np.asarray(y) == target).all()
        ]
        self.numbers.append(number)
        return super().value(prediction, target, weights)


MANY = [
    (rng.normal(size=(rows, 3)), rng.normal(size=(rows, 2)))
    for rows in (1, 2, 3, 4, 5, 1, 2, 3)
]


def numbers_of_fit(x=None, model=None, **arguments):
    """Return the numbers of the items of one fit, one after the other."""
    model = model or make_model(Watched())
    del model.loss.numbers[:]
    model.fit(Items(MANY) if x is None else x, **arguments)
    return model.loss.numbers


def passes(numbers):
    return [numbers[first : first + 8] for first in range(0, len(numbers), 8)]


@pytest.mark.parametrize(
    "arguments",
    [
        {"epochs": 5},
        {"epochs": 10, "steps_per_epoch": 4},
        {"epochs": 8, "steps_per_epoch": 5},
        {"epochs": 5, "accumulate_batches": 3},
    ],
)
def test_every_item_comes_once_in_a_pass_and_passes_differ(arguments):
    orders = passes(numbers_of_fit(**arguments))
    assert len(orders) == 5
    assert all(sorted(order) == list(range(8)) for order in orders)
    assert len(set(map(tuple, orders))) == 5


def test_the_seed_of_the_model_decides_the_order_of_items():
    one, again = numbers_of_fit(epochs=2), numbers_of_fit(epochs=2)
    other = Sequential([Dense(2)], dtype="float64", seed=2)
    other.compile(loss=Watched())
    assert one == again != numbers_of_fit(model=other, epochs=2)


def test_items_stay_in_order_without_shuffling():
    assert passes(numbers_of_fit(epochs=2, shuffle=False)) == 2 * [list(range(8))]


def test_a_sampler_decides_the_order_of_items():
    """Here as it decides that of rows; each item is one."""
    sampler = Shuffled(8, seed=3)
    drawn = [sampler.next_pass().tolist() for _ in range(3)]
    assert passes(numbers_of_fit(epochs=3, sampler=Shuffled(8, seed=3))) == drawn
    assert passes(numbers_of_fit(epochs=2, sampler=InOrder(8))) == 2 * [list(range(8))]


def test_two_fits_with_items_are_one():
    """Also where `steps_per_epoch` has cut a pass."""
    once = numbers_of_fit(epochs=4, steps_per_epoch=5)
    model = make_model(Watched())
    first = list(numbers_of_fit(model=model, epochs=1, steps_per_epoch=5))
    rest = numbers_of_fit(model=model, epochs=3, steps_per_epoch=5)
    assert first + rest == once


def test_batches_of_an_iterable_come_as_they_come():
    numbers = numbers_of_fit(Again(MANY), epochs=2, shuffle=True)
    assert passes(numbers) == 2 * [list(range(8))]


PASS = ["begin", 0, 1, 2, "end"]


def test_items_hear_of_the_beginning_and_the_end_of_every_pass():
    items = ListeningItems(BATCHES)
    make_model().fit(items, epochs=2, shuffle=False)
    # The first is looked at, to see how many inputs there are.
    assert items.asked == ["begin", 0, 0, 1, 2, "end", *PASS]


def test_these_are_those_of_a_pass_whatever_an_epoch_is():
    items = ListeningItems(BATCHES)
    make_model().fit(items, epochs=2, steps_per_epoch=4, shuffle=False)
    assert items.asked[2:] == [0, 1, 2, "end", *PASS, "begin", 0, 1]
    items = ListeningItems(BATCHES)
    make_model().fit(items, epochs=2, accumulate_batches=2, shuffle=False)
    assert items.asked[2:] == [0, 1, 2, "end", *PASS]


def test_items_hear_that_a_fit_goes_on_with_a_pass():
    items, model = ListeningItems(BATCHES), make_model()
    for _ in range(2):
        model.fit(items, epochs=1, steps_per_epoch=2, shuffle=False)
    assert items.asked == ["begin", 0, 0, 1, "begin", 0, 2, "end", "begin", 0]


def test_items_without_end_are_cut_into_epochs():
    model, straight = make_model(), make_model()
    history = model.fit(EndlessItems(BATCHES), epochs=3, steps_per_epoch=2)
    expected = straight.fit(Again(BATCHES), epochs=3, steps_per_epoch=2)
    assert_same_training(model, straight, history, expected)
    items = EndlessItems(BATCHES)
    assert model.evaluate(items, steps=3) == model.evaluate(Again(BATCHES))
    validated = model.fit(X, Y, validation_data=items, validation_steps=3)
    assert validated.history["val_loss"] == [model.evaluate(Again(BATCHES))]


def test_of_items_without_end_somebody_says_how_many(raises_saying):
    model, items = make_model(), EndlessItems(BATCHES)
    how = "has batches without end. Say with {} how many to take."
    with raises_saying(ValueError, "x " + how.format("steps_per_epoch")):
        model.fit(items)
    for call in model.evaluate, model.predict:
        with raises_saying(ValueError, "x " + how.format("steps")):
            call(items)
    sentence = "validation x " + how.format("validation_steps")
    with raises_saying(ValueError, sentence):
        model.fit(X, Y, validation_data=items)
    assert_untouched(model)


def test_items_may_be_others_in_every_pass():
    class Growing(ListeningItems):
        def on_epoch_end(self):
            self.batches = [(2 * x, y) for x, y in self.batches]

    model, other = make_model(), make_model()
    history = model.fit(Growing(BATCHES), epochs=3, shuffle=False)
    by_hand = [(factor * x, y) for factor in (1, 2, 4) for x, y in BATCHES]
    expected = other.fit(iter(by_hand), epochs=3, steps_per_epoch=3)
    assert_same_training(model, other, history, expected)


# Validation --------------------------------------------------------------------------


def losses_by_hand(rows, epochs=3, weights=None):
    """Return the loss on these rows after every epoch of training on arrays."""
    model, losses = make_model(), []
    for _ in range(epochs):
        fit_arrays(model=model)
        weights_of_rows = None if weights is None else weights[rows]
        losses.append(
            model.evaluate(X[rows], Y[rows], 4, sample_weight=weights_of_rows)
        )
    return losses


@ALL_REPEATABLE
@pytest.mark.parametrize("steps, rows", [(None, 10), (1, 4), (2, 8), (3, 10)])
@WITH_AND_WITHOUT_WEIGHTS
def test_validation_data_may_be_batches_of_all_kinds(batches, steps, rows, kind):
    """With `validation_steps` it is the first batches, after every epoch."""
    _, history = fit_arrays(
        epochs=3,
        validation_data=REPEATABLE[kind](batches),
        validation_steps=steps,
    )
    weights = WEIGHTS if batches is WEIGHTED else None
    expected = losses_by_hand(slice(rows), weights=weights)
    assert history.history["val_loss"] == expected


@ALL_FORMS
@pytest.mark.parametrize("steps, rows", [(None, 10), (1, 4), (2, 8), (3, 10)])
def test_validation_data_may_be_arrays_of_all_kinds(steps, rows, form, tmp_path):
    data = [FORMS[form](tmp_path, array) for array in (X, Y, WEIGHTS)]
    for parts, weights in (data[:2], None), (tuple(data), WEIGHTS):
        _, history = fit_arrays(epochs=3, validation_data=parts, validation_steps=steps)
        expected = losses_by_hand(slice(rows), weights=weights)
        assert history.history["val_loss"] == expected


@ALL_ONCE
def test_validation_data_that_come_only_once_go_on(kind):
    """They are not there again for the next epoch, which takes the next ones."""
    validation = ONCE[kind](BATCHES)
    _, history = fit_arrays(epochs=3, validation_data=validation, validation_steps=1)
    expected = [losses_by_hand(rows)[epoch] for epoch, rows in enumerate(CUTS)]
    assert history.history["val_loss"] == expected


@ALL_REPEATABLE
def test_batches_may_be_trained_on_and_others_validated(kind):
    model = make_model()
    history = model.fit(
        REPEATABLE[kind](BATCHES),
        epochs=3,
        shuffle=False,
        validation_data=REPEATABLE[kind](BATCHES[:2]),
    )
    assert history.history["val_loss"] == losses_by_hand(slice(8))


def test_items_are_validated_in_order_and_hear_of_it():
    items = ListeningItems(BATCHES)
    make_model().fit(X, Y, epochs=2, validation_data=items)
    assert items.asked == ["begin", 0, *PASS, *PASS]  # the first is looked at before


# Evaluate and predict ----------------------------------------------------------------


@pytest.mark.parametrize("kind", REPEATABLE | ONCE)
@pytest.mark.parametrize("steps, rows", [(None, 10), (1, 4), (2, 8), (3, 10)])
@WITH_AND_WITHOUT_WEIGHTS
def test_batches_of_all_kinds_are_judged_like_arrays(
    batches, steps, rows, kind, backend
):
    make = (REPEATABLE | ONCE)[kind]
    model = make_model(backend=backend, metrics=["mae"], weighted_metrics=["mse"])
    weights = WEIGHTS[:rows] if batches is WEIGHTED else None
    expected = model.evaluate(X[:rows], Y[:rows], 4, sample_weight=weights)
    assert model.evaluate(make(batches), steps=steps) == expected
    outputs = model.predict(X[:rows], 4)
    assert_array_equal(model.predict(make(batches), steps=steps), outputs)


@pytest.mark.parametrize("steps, rows", [(1, 4), (2, 8), (3, 10)])
def test_steps_are_batches_of_arrays_too(steps, rows):
    model = make_model()
    assert_array_equal(model.predict(X, 4, steps=steps), model.predict(X[:rows], 4))
    loss = model.evaluate(X, Y, 4, steps=steps)
    assert loss == model.evaluate(X[:rows], Y[:rows], 4)


@pytest.mark.parametrize(
    "wrapped",
    [
        lambda x: x,
        lambda x: (x,),
        lambda x: (x, None),
        lambda x: torch.tensor(x),
        lambda x: [torch.tensor(x)],
        lambda x: x.tolist(),
        lambda x: (x.tolist(), "anything"),
    ],
)
def test_to_predict_batches_may_be_inputs_alone(wrapped):
    model = make_model()
    expected = model.predict(X, 4)
    batches = [wrapped(x) for x, _ in BATCHES]
    assert_array_equal(model.predict(generator(batches)), expected)
    assert_array_equal(model.predict(Items(batches)), expected)


def test_a_batch_that_is_a_list_of_rows_is_not_taken_for_its_first_row():
    model = make_model(input_shape=(1,))
    expected = model.predict(X[:, :1], 4)
    assert_array_equal(model.predict(x[:, :1].tolist() for x, _ in BATCHES), expected)


def test_where_the_model_has_one_input_batches_may_have_one_axis(backend):
    batches = [(x[:, 0], y) for x, y in BATCHES]
    how = {"backend": backend, "input_shape": (1,), "run_eagerly": True}
    model, other = make_model(**how), make_model(**how)
    model.fit(Again(batches), epochs=2)
    other.fit(X[:, :1], Y, 4, epochs=2, shuffle=False)
    assert_same_training(model, other, tolerance=1e-12)  # other places in memory


def test_judging_trains_nothing():
    model = make_model()
    items = ListeningItems(BATCHES)
    model.evaluate(items), model.predict(items), model.evaluate(loader(BATCHES))
    assert_same_training(model, make_model())
    assert items.asked == 2 * PASS


# Weights -----------------------------------------------------------------------------

CLASSES = (X[:, 0] > 0).astype(int)
CLASS_BATCHES = [(X[rows], CLASSES[rows]) for rows in CUTS]


@pytest.mark.parametrize(
    "loss, batches",
    [
        ("sparse_categorical_crossentropy", CLASS_BATCHES),
        (
            "sparse_categorical_crossentropy",
            [(x, classes[:, None]) for x, classes in CLASS_BATCHES],
        ),
        (
            "categorical_crossentropy",
            [(x, np.eye(2)[classes]) for x, classes in CLASS_BATCHES],
        ),
    ],
)
def test_items_can_have_weights_of_classes(loss, batches, backend):
    models = []
    for _ in range(2):
        layers = [Dense(2, "softmax", input_shape=(3,))]
        models.append(Sequential(layers, backend=backend, dtype="float64", seed=1))
        models[-1].compile(loss=loss)
    model, other = models
    how = {"epochs": 3, "shuffle": False}
    history = model.fit(Items(batches), class_weight={1: 5.0}, **how)
    x, y = as_arrays(batches)
    expected = other.fit(x, y, 4, sample_weight=np.where(CLASSES == 1, 5.0, 1.0), **how)
    assert_same_training(model, other, history, expected)


@pytest.mark.parametrize("one_hot", [True, False])
def test_a_class_that_is_not_there_has_no_weight(one_hot, raises_saying):
    model = Sequential([Dense(2, "softmax", input_shape=(3,))], seed=1)
    kind = "categorical_crossentropy"
    model.compile(loss=kind if one_hot else f"sparse_{kind}")
    before, y = model.get_weights()[0], np.eye(2)[CLASSES] if one_hot else CLASSES
    sentence = (
        "class_weight must be for the classes 0 to 1, one per output of the model, but "
        "got a weight for class 2."
    )
    with raises_saying(ValueError, sentence):
        model.fit(X, y, class_weight={1: 5.0, 2: 2.0})
    assert (model.get_weights()[0] == before).all()


def test_weights_of_classes_are_not_for_validation():
    def fit(**arguments):
        model = Sequential([Dense(2, "softmax")], dtype="float64", seed=1)
        model.compile(SGD(1e-300), "sparse_categorical_crossentropy")
        return model.fit(
            Items(CLASS_BATCHES), validation_data=Items(CLASS_BATCHES), **arguments
        ).history

    plain, weighted = fit(), fit(class_weight={1: 5.0})
    assert weighted["val_loss"] == plain["val_loss"]
    assert weighted["loss"] != plain["loss"]


def test_weights_of_samples_are_for_both_sides_of_a_split():
    """And those of classes only for the first: they are no part of the data."""
    heavy = np.where(CLASSES == 1, 5.0, 1.0)

    def fit(**arguments):
        model = Sequential([Dense(2, "softmax")], dtype="float64", seed=1)
        model.compile(SGD(1e-300), "sparse_categorical_crossentropy")
        return model, model.fit(X, CLASSES, **arguments).history

    model, of_classes = fit(validation_split=0.4, class_weight={1: 5.0})
    _, of_samples = fit(validation_split=0.4, sample_weight=heavy)
    losses = np.array([model.evaluate(X[[row]], CLASSES[[row]]) for row in range(10)])
    assert of_classes["loss"] == pytest.approx([(heavy * losses)[:6].mean()])
    assert of_classes["val_loss"] == pytest.approx([losses[6:].mean()])
    assert of_samples["loss"] == pytest.approx([(heavy * losses)[:6].mean()])
    assert of_samples["val_loss"] == pytest.approx([(heavy * losses)[6:].mean()])
    assert len(set(heavy[6:])) == 2  # or it would not matter


# What goes wrong before training -----------------------------------------------------


def assert_untouched(model):
    """Nothing has happened to it: it trains as a fresh model does."""
    assert model.iteration == model.samples_seen == 0
    other = make_model()
    history, expected = model.fit(X, Y, 4, epochs=2), other.fit(X, Y, 4, epochs=2)
    assert_same_training(model, other, history, expected)


@pytest.mark.parametrize("make", [Items, Again, generator])
@pytest.mark.parametrize(
    "given",
    [
        {"y": Y},
        {"sample_weight": np.ones(SAMPLES)},
        {"batch_size": 4},
        {"validation_split": 0.2},
        {"drop_last": True},
    ],
)
def test_what_batches_decide_is_left_out(given, make, raises_saying):
    model = make_model()
    (name,) = given
    with raises_saying(ValueError, left_out(name)):
        model.fit(make(BATCHES), **given)
    assert_untouched(model)


@pytest.mark.parametrize("make", [Again, generator, loader])
@pytest.mark.parametrize("given", [{"class_weight": {0: 2.0}}, {"sampler": InOrder(3)}])
def test_what_needs_the_numbers_of_batches(given, make, raises_saying):
    model = make_model()
    (name,) = given
    with raises_saying(ValueError, left_out(name)):
        model.fit(make(BATCHES), **given)
    assert_untouched(model)


@pytest.mark.parametrize("given", [{"y": Y}, {"sample_weight": np.ones(SAMPLES)}])
def test_evaluate_finds_targets_and_weights_in_batches(given, raises_saying):
    model = make_model()
    (name,) = given
    for make in Items, Again, generator:
        with raises_saying(ValueError, left_out(name)):
            model.evaluate(make(BATCHES), **given)
    assert_untouched(model)


def test_a_list_of_batches_is_told_from_samples(raises_saying):
    model = make_model()
    sentence = (
        "x must hold samples, or give batches, but got a list of tuples. If these are "
        "batches, use iter(x) for one pass, or a generator that goes on."
    )
    with raises_saying(TypeError, sentence):
        model.fit(BATCHES)
    assert_untouched(model)


@pytest.mark.parametrize("make", [Items, Again, generator])
def test_the_size_of_batches_that_are_given_is_not_chosen(make, raises_saying):
    model = make_model()
    for call in model.evaluate, model.predict:
        with raises_saying(ValueError, left_out("batch_size")):
            call(make(BATCHES), batch_size=3)
    assert_untouched(model)


@pytest.mark.parametrize("make", [Items, Again, loader])
def test_nor_is_that_of_validation_batches_that_are_given(make, raises_saying):
    model = make_model()
    refused = left_out("validation_batch_size", "validation_data")
    with raises_saying(ValueError, refused):
        model.fit(X, Y, validation_data=make(BATCHES), validation_batch_size=2)
    assert_untouched(model)


@pytest.mark.parametrize("make", [Items, Again, generator, loader])
def test_but_that_of_arrays_to_validate_with_is(make):
    """Also where x gives batches: the batches of validation are counted by steps."""
    model = make_model()
    history = model.fit(
        make(BATCHES),
        shuffle=False,
        validation_data=(X, Y),
        validation_batch_size=3,
        validation_steps=2,
    )
    other, _ = fit_arrays()
    assert history.history["val_loss"] == [other.evaluate(X[:6], Y[:6], 3)]


# (a first batch, the sentence about it)
BAD_BATCHES = [
    (X, "{} must be a tuple (x, y) or (x, y, sample_weight), but got ndarray."),
    ({"x": X}, "{} must be a tuple (x, y) or (x, y, sample_weight), but got dict."),
    (None, "{} must be a tuple (x, y) or (x, y, sample_weight), but got NoneType."),
    (
        (X,),
        "{} must be a tuple (x, y) or (x, y, sample_weight), but got tuple of length "
        "1.",
    ),
    (
        [X, Y, WEIGHTS, WEIGHTS],
        "{} must be a tuple (x, y) or (x, y, sample_weight), but got list of length 4.",
    ),
    (
        (X, Y[:4]),
        "{0}: x and {0}: y must have one row per sample, but got 10 rows in {0}: x and "
        "4 in {0}: y.",
    ),
    (
        (X[:, :2], Y),
        "{}: x must have 3 columns, one per input of the model, but got shape (10, 2).",
    ),
    (
        (X, Y[:, 0]),
        "{}: y must have 2 columns, one per output of the model, but got shape "
        "(10, 1).",
    ),
    (
        (X.reshape(5, 2, 3), Y),
        "{0}: x must have shape (samples, columns), but got (5, 2, 3). Use "
        "x.reshape(len(x), -1) to make every sample one row.",
    ),
    (
        (np.full((10, 3), np.inf), Y),
        "{}: x must hold finite numbers, but row 0 holds inf. Remove or fill such rows "
        "first.",
    ),
    (
        (X, np.where(np.arange(10) == 6, np.nan, Y.T).T),
        "{}: y must hold finite numbers, but row 6 holds nan. Remove or fill such rows "
        "first.",
    ),
    (
        ([[1.0, 2.0, 3.0], [1.0]], Y[:2]),
        "{}: x must have the same number of columns in every row, but its rows differ "
        "in length.",
    ),
    (
        (X[:0], Y[:0]),
        "{}: x must have at least one sample and one column, but got shape (0, 3).",
    ),
    (
        (X, Y, WEIGHTS[:9]),
        "{}: sample_weight must hold one weight for each of 10 samples, but got shape "
        "(9,).",
    ),
    (
        (X, Y, -WEIGHTS.round()),
        "{}: sample_weight must hold weights of at least 0, but row 0 holds "
        f"{-WEIGHTS.round()[0]}.",
    ),
    (
        (X, np.ma.array(Y, mask=Y > 1)),
        "{}: y must hold a number in every place, but some are masked. Leave such rows "
        "out, or fill them: y.filled(0).",
    ),
    (
        (X, Y, 1.0),
        "{0}: sample_weight must have shape (samples, columns), but got (). Use "
        "sample_weight.reshape(len(sample_weight), -1) to make every sample one row.",
    ),
    (
        (X[0], Y[0]),
        "{} must hold several samples, x of shape (rows, columns), but its x has shape "
        f"(3,). {SINGLE_SAMPLES}",
    ),
    (
        (torch.tensor(X[0]), torch.tensor(0)),
        "{} must hold several samples, x of shape (rows, columns), but its x has shape "
        f"(3,). {SINGLE_SAMPLES}",
    ),
    (
        (0.5, 1.0),
        "{} must hold several samples, x of shape (rows, columns), but its x has shape "
        f"(). {SINGLE_SAMPLES}",
    ),
]
ALL_BAD = [(batch, ValueError, sentence) for batch, sentence in BAD_BATCHES]
ALL_BAD += [
    (
        (np.full((4, 3), "a"), Y[:4]),
        TypeError,
        "{}: x must hold numbers, but got an array of <U1. Turn text and categories "
        "into numbers first.",
    ),
    (
        (csr_matrix(X), Y),
        TypeError,
        "{}: x must be an array with all of its numbers, but got csr_matrix. Use "
        "x.toarray().",
    ),
]


@pytest.mark.parametrize("make, name", [(Items, "x[0]"), (generator, "batch 1 of x")])
@pytest.mark.parametrize("batch, kind, sentence", ALL_BAD)
def test_a_bad_first_batch(batch, kind, sentence, make, name, raises_saying):
    model = make_model()
    for call in model.fit, model.evaluate:
        with raises_saying(kind, sentence.format(name)):
            call(make([batch, *BATCHES]))
    assert_untouched(model)


@pytest.mark.parametrize("input_shape", [(3,), None])
def test_single_samples_of_a_dataset(input_shape, raises_saying):
    """Whose numbers are those of samples, not of batches."""

    class Samples(Dataset):
        def __len__(self):
            return SAMPLES

        def __getitem__(self, number):
            if number >= SAMPLES:
                raise IndexError
            return torch.tensor(X[number]), torch.tensor(X[number])

    sentence = (
        "x[0] must hold several samples, x of shape (rows, columns), but its x has "
        f"shape (3,). {SINGLE_SAMPLES}"
    )
    model = make_model(input_shape=input_shape)
    for call in model.fit, model.evaluate, model.predict:
        with raises_saying(ValueError, sentence):
            call(Samples())
        with raises_saying(ValueError, sentence):
            call(TensorDataset(torch.tensor(X), torch.tensor(Y)))
    assert_untouched(model)


@pytest.mark.parametrize("make", [Items, Again, generator])
def test_no_batches(make, raises_saying):
    model = make_model()
    sentence = "x must give at least one batch, but it gave none."
    for call in model.fit, model.evaluate, model.predict:
        with raises_saying(ValueError, sentence):
            call(make([]))
    with raises_saying(ValueError, sentence):
        model.fit(make([]), epochs=2, steps_per_epoch=2)
    assert_untouched(model)


def test_no_batches_to_validate_with(raises_saying):
    model = make_model()
    sentence = "validation x must give at least one batch, but it gave none."
    with raises_saying(ValueError, sentence):
        model.fit(X, Y, validation_data=Items([]))
    assert_untouched(model)


@ALL_ONCE
def test_several_epochs_need_more_than_one_pass(kind, raises_saying):
    model = make_model()
    sentence = (
        "x can be gone through only once, but every epoch needs a pass. Say with "
        "steps_per_epoch how many batches to take for an epoch."
    )
    with raises_saying(ValueError, sentence):
        model.fit(ONCE[kind](BATCHES), epochs=2)
    model.fit(ONCE[kind](BATCHES), epochs=2, initial_epoch=1)
    assert model.iteration == 3


@ALL_ONCE
def test_validation_after_every_epoch_needs_more_than_one_pass(kind, raises_saying):
    model = make_model()
    sentence = (
        "validation_data can be gone through only once, but every epoch needs a pass. "
        "Say with validation_steps how many batches to take for an epoch."
    )
    with raises_saying(ValueError, sentence):
        model.fit(X, Y, epochs=2, validation_data=ONCE[kind](BATCHES))
    assert_untouched(model)


@pytest.mark.parametrize(
    "given, kind, sentence",
    [
        (
            {"steps_per_epoch": 0},
            ValueError,
            "steps_per_epoch must be a positive integer, but got 0. Leave it out for "
            "one pass per epoch.",
        ),
        (
            {"steps_per_epoch": 2.0},
            TypeError,
            "steps_per_epoch must be a positive integer, but got 2.0. Leave it out for "
            "one pass per epoch.",
        ),
        (
            {"accumulate_batches": 0},
            ValueError,
            "accumulate_batches must be a positive integer, but got 0.",
        ),
        (
            {"shuffle": "batch"},
            TypeError,
            "shuffle must be True or False, but got 'batch'.",
        ),
        (
            {"validation_data": X},
            ValueError,
            "validation_data must be a tuple (x, y) or (x, y, sample_weight), or give "
            "batches, but got ndarray.",
        ),
    ],
)
@pytest.mark.parametrize("make", [Items, Again, generator])
def test_bad_arguments_with_batches(make, given, kind, sentence, raises_saying):
    model = make_model()
    with raises_saying(kind, sentence):
        model.fit(make(BATCHES), **given)
    assert_untouched(model)


def test_a_sampler_of_items_is_for_as_many(raises_saying):
    model = make_model()
    sentence = (
        "sampler must be made for the 3 samples of x, but got InOrder(samples=10). "
        "Make it as in Shuffled(3), or with all labels of x."
    )
    with raises_saying(ValueError, sentence):
        model.fit(Items(BATCHES), sampler=InOrder(SAMPLES))
    assert_untouched(model)


def test_weights_come_from_one_side(raises_saying):
    model = make_model()
    sentence = (
        "class_weight and sample_weight cannot be given together. Multiply the "
        "sample_weight of each class instead."
    )
    with raises_saying(ValueError, sentence):
        model.fit(Items(WEIGHTED), class_weight={0: 2.0})
    assert_untouched(model)


@pytest.mark.parametrize("make", [lambda batches: as_arrays(batches), Items, loader])
def test_more_steps_than_there_are(make, raises_saying):
    model, data = make_model(), make(BATCHES)
    pair = data if isinstance(data, tuple) else (data,)
    how = {"batch_size": 4} if len(pair) == 2 else {}
    sized = make is not loader
    at_most = "{} must be at most the number of batches, but got 4 for 3."
    ended = "{}x must give 4 batches, but it ended after 3."
    steps = at_most.format("steps") if sized else ended.format("")
    with raises_saying(ValueError, steps):
        model.evaluate(*pair, **how, steps=4)
    with raises_saying(ValueError, steps):
        model.predict(pair[0], **how, steps=4)
    assert_untouched(model)
    model = make_model()
    with raises_saying(
        ValueError,
        at_most.format("validation_steps") if sized else ended.format("validation "),
    ):
        model.fit(
            X,
            Y,
            validation_data=data,
            validation_batch_size=4 if len(pair) == 2 else None,
            validation_steps=4,
        )
    if sized:
        assert_untouched(model)


# What goes wrong on the way ----------------------------------------------------------


class Broken(Exception):
    """What the generator of somebody else raises."""


def breaking(batches):
    yield from batches
    raise Broken("no more of that")


def assert_two_updates_were_made(model):
    """Model and record are as after two batches, and training can go on from there."""
    assert model.history.iterations["rows"] == [4, 4]
    assert model.history.iterations["step"] == [1, 2]
    assert model.history.epoch == []
    other = make_model()
    expected = other.fit(iter(BATCHES[:2]))
    assert model.history.iterations["loss"] == expected.iterations["loss"]
    assert_same_training(model, other)
    history, expected = model.fit(X, Y, epochs=2), other.fit(X, Y, epochs=2)
    assert_same_training(model, other, history, expected)
    assert history.iterations["iteration"] == [3, 4]


@pytest.mark.parametrize(
    "make, name",
    [(Items, "x[2]"), (generator, "batch 3 of x"), (Again, "batch 3 of x")],
)
@pytest.mark.parametrize("batch, kind, sentence", ALL_BAD)
def test_a_bad_third_batch(batch, kind, sentence, make, name, raises_saying):
    model = make_model()
    with raises_saying(kind, sentence.format(name)):
        model.fit(make([*BATCHES[:2], batch]), shuffle=False)
    assert_two_updates_were_made(model)


@pytest.mark.parametrize("arguments", [{}, {"steps_per_epoch": 3}])
def test_an_error_of_somebody_else_comes_out_as_it_is(arguments):
    model = make_model()
    with pytest.raises(Broken, match="^no more of that$"):
        model.fit(breaking(BATCHES[:2]), **arguments)
    assert_two_updates_were_made(model)


def test_so_does_one_of_items():
    class Breaking(Items):
        def __getitem__(self, number):
            if number == 2:
                raise Broken("no more of that")
            return super().__getitem__(number)

    model = make_model()
    with pytest.raises(Broken, match="^no more of that$"):
        model.fit(Breaking(BATCHES), shuffle=False)
    assert_two_updates_were_made(model)


def test_an_error_in_a_later_epoch_leaves_the_record_of_the_earlier_ones():
    model, other = make_model(), make_model()
    with pytest.raises(Broken):
        model.fit(breaking(BATCHES + BATCHES[:1]), epochs=3, steps_per_epoch=3)
    expected = other.fit(iter(BATCHES))
    assert model.history.epoch == [0]
    assert model.history.history == expected.history
    assert model.history.iterations["epoch"] == [1, 1, 1, 2]
    other.fit(iter(BATCHES[:1]))
    assert_same_training(model, other)


@ALL_ONCE
@pytest.mark.parametrize("accumulate_batches", [1, 2])
def test_batches_that_end_too_early(accumulate_batches, kind, raises_saying):
    """There are 3, then no more; two epochs of 2 updates need more."""
    model, other = make_model(), make_model()
    sentence = (
        "x must give batches for every step of every epoch, but it ended after 3. Let "
        "the generator go on without end, or use fewer epochs or steps_per_epoch."
    )
    how = {"accumulate_batches": accumulate_batches}
    with raises_saying(ValueError, sentence):
        model.fit(ONCE[kind](BATCHES), epochs=2, steps_per_epoch=2, **how)
    expected = other.fit(iter(BATCHES), **how)
    for name in "rows", "loss", "samples_seen":
        assert model.history.iterations[name] == expected.iterations[name]
    assert model.history.epoch == [0]
    assert_same_training(model, other)
    history, expected = model.fit(X, Y, epochs=2), other.fit(X, Y, epochs=2)
    assert_same_training(model, other, history, expected)


@ALL_ONCE
def test_validation_batches_that_end_too_early(kind, raises_saying):
    model = make_model()
    sentence = "validation x must give 2 batches, but it ended after 1."
    with raises_saying(ValueError, sentence):
        fit_arrays(
            model=model,
            epochs=3,
            validation_data=ONCE[kind](BATCHES),
            validation_steps=2,
        )
    other, _ = fit_arrays(epochs=2)
    assert_same_training(model, other)
    assert model.history.epoch == [0]
    assert model.history.history["val_loss"] == losses_by_hand(slice(8), epochs=1)
    assert model.history.iterations["epoch"] == [1, 1, 1, 2, 2, 2]


def test_a_bad_batch_of_validation(raises_saying):
    model = make_model()
    for make, name in (Items, "validation x[1]"), (Again, "batch 2 of validation x"):
        sentence = (
            f"{name}: x must have 3 columns, one per input of the model, but got shape "
            "(10, 2)."
        )
        with raises_saying(ValueError, sentence):
            model.fit(X, Y, validation_data=make([BATCHES[0], (X[:, :2], Y)]))


def test_a_bad_batch_on_the_way_of_evaluate_and_predict(raises_saying):
    model = make_model()
    bad = [*BATCHES[:2], (X[:, :2], Y)]
    for make, name in (Items, "x[2]"), (generator, "batch 3 of x"):
        sentence = (
            f"{name}: x must have 3 columns, one per input of the model, but got shape "
            "(10, 2)."
        )
        for call in model.evaluate, model.predict:
            with raises_saying(ValueError, sentence):
                call(make(bad))
            with pytest.raises(Broken):
                call(breaking(BATCHES))
    assert_untouched(model)


# Memory ------------------------------------------------------------------------------

MB = 2**20
SIZES = {  # columns and rows of float32: 8 MB and 64 MB
    "wide": (128, (16_384, 131_072)),
    "narrow": (16, (131_072, 1_048_576)),
}


@pytest.fixture(scope="module")
def files(tmp_path_factory):
    """Return a function from rows and columns to arrays on the disk."""
    folder = tmp_path_factory.mktemp("files")

    def file(name, kind, *shape):
        path = folder / f"{name}-{'-'.join(map(str, shape))}.npy"
        if not path.exists():
            array = np.lib.format.open_memmap(path, "w+", kind, shape)
            piece_rng = np.random.default_rng(0)
            for first in range(0, len(array), 16_384):
                piece = piece_rng.integers(2, size=(16_384, *shape[1:]))
                array[first : first + 16_384] = piece
            array.flush()
        return np.load(path, mmap_mode="r")

    def files(rows, columns):
        return {
            "x": file("x", "float32", rows, columns),
            "y": file("y", "float32", rows, 1),
            "classes": file("classes", "int64", rows),
            "weights": file("weights", "float32", rows),
        }

    return files


USES = {
    "fit": lambda model, f: model.fit(f["x"], f["y"], 1024, epochs=2),
    "in order": lambda model, f: model.fit(f["x"], f["y"], 1024, shuffle=False),
    "validation_split": lambda model, f: model.fit(
        f["x"], f["y"], 1024, validation_split=0.5
    ),
    "validation_data": lambda model, f: model.fit(
        f["x"][:1024], f["y"][:1024], validation_data=(f["x"], f["y"])
    ),
    "weighted validation": lambda model, f: model.fit(
        f["x"][:1024], f["y"][:1024], validation_data=(f["x"], f["y"], f["weights"])
    ),
    "sample_weight": lambda model, f: model.fit(
        f["x"], f["y"], 1024, sample_weight=f["weights"]
    ),
    "everything": lambda model, f: model.fit(
        *(f["x"], f["classes"], 1024),
        class_weight={1: 2.0},
        validation_split=0.25,
        validation_batch_size=256,
        epochs=2,
    ),
    "accumulate_batches": lambda model, f: model.fit(
        f["x"], f["y"], 512, accumulate_batches=2
    ),
    "steps_per_epoch": lambda model, f: model.fit(
        f["x"], f["y"], 1024, epochs=3, steps_per_epoch=30
    ),
    "evaluate": lambda model, f: model.evaluate(
        f["x"], f["y"], 1024, sample_weight=f["weights"]
    ),
    "predict": lambda model, f: model.predict(f["x"], 1024),
}


def peak_of(use, dtype, rows, columns, files):
    """Return the most memory that a use holds at a time, in bytes."""
    model = Sequential([Dense(1, input_shape=(columns,))], dtype=dtype, seed=1)
    model.compile(SGD(1e-6))
    found = files(rows, columns)
    tracemalloc.start()
    try:
        USES[use](model, found)
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize("dtype", ["float32", "float64"])
@pytest.mark.parametrize("use", USES)
def test_a_file_may_be_larger_than_the_memory(use, dtype, files):
    """What is read at a time does not depend on the size of the file.

    But for a row number each, and a weight.
    """
    columns, (fewer, more) = SIZES["wide"]
    small = peak_of(use, dtype, fewer, columns, files)
    large = peak_of(use, dtype, more, columns, files)
    assert files(more, columns)["x"].nbytes == 64 * MB > 6 * large
    assert large - small < 16 * (more - fewer) + MB / 4


@pytest.mark.parametrize("use", ["fit", "everything", "predict"])
def test_all_that_grows_is_a_few_numbers_for_each_row(use, files):
    """Its place in the order, its weight, its output."""
    columns, all_rows = SIZES["narrow"]
    for rows in all_rows:
        peak = peak_of(use, "float32", rows, columns, files)
        assert peak < 8 * MB + 16 * rows

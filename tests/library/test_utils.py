"""What scripts need besides: one seed for all models, one-hot rows, a kind of data."""

import random

import keras
import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from numpy.testing import assert_allclose, assert_array_equal

import minisgd
from minisgd import Dense, Sequential, utils
from minisgd.utils import PyDataset, set_random_seed, to_categorical

pytestmark = pytest.mark.filterwarnings("ignore:__array__ implementation")


@pytest.fixture(autouse=True)
def no_seed_is_set(monkeypatch):
    """What a test sets is gone after it."""
    monkeypatch.setattr(utils, "_seeds", None)


def make_model(**arguments):
    model = Sequential([Dense(3, "tanh", input_shape=(1,)), Dense(1)], **arguments)
    model.compile()
    return model


def trained(**arguments):
    """Return all weights after some updates in a random order."""
    model = make_model(**arguments)
    model.fit(np.arange(8) / 8, np.arange(8) / 4, batch_size=2, epochs=2, verbose=0)
    return tuple(np.concatenate([part.ravel() for part in model.get_weights()]))


# One seed for all models -------------------------------------------------------------


@pytest.mark.parametrize("seed", [0, 1, 2**40, np.int64(7)])
def test_the_seed_of_all_repeats_weights_and_order(seed, backend):
    runs = []
    for _ in range(2):
        set_random_seed(seed)
        runs.append([trained(backend=backend) for _ in range(3)])
    assert runs[0] == runs[1]


def test_models_after_one_another_are_different():
    set_random_seed(1)
    assert len({trained() for _ in range(4)}) == 4


def test_another_seed_of_all_makes_other_models():
    kernels = set()
    for seed in range(4):
        set_random_seed(seed)
        kernels.add(trained())
    assert len(kernels) == 4


def test_a_seed_of_its_own_goes_before_that_of_all():
    alone = trained(seed=5)
    set_random_seed(1)
    assert trained(seed=5) == alone
    first = trained()
    set_random_seed(1)
    assert trained() == first  # models with a seed of their own draw nothing from it


def test_without_any_seed_every_model_is_different():
    assert len({trained() for _ in range(3)}) == 3


def test_no_other_source_of_chance_is_touched():
    def drawn():
        return random.random(), np.random.random(), torch.rand(1).item()

    runs = []
    for disturb in (lambda: None), (lambda: (set_random_seed(3), trained())):
        random.seed(1), np.random.seed(1), torch.manual_seed(1)
        disturb()
        runs.append(drawn())
    assert runs[0] == runs[1]


def test_no_other_source_of_chance_matters():
    set_random_seed(1)
    expected = trained()
    set_random_seed(1)
    random.seed(9), np.random.seed(9), torch.manual_seed(9)
    assert trained() == expected


@pytest.mark.parametrize(
    ["wrong", "kind"],
    [(-1, ValueError), (1.5, TypeError), (None, TypeError), ("1", TypeError)],
)
def test_a_seed_is_a_number_of_at_least_zero(wrong, kind, raises_saying):
    sentence = f"seed must be zero or a positive integer, but got {wrong!r}."
    with raises_saying(kind, sentence):
        set_random_seed(wrong)


# One-hot rows ------------------------------------------------------------------------


@given(
    labels=st.lists(st.integers(0, 9), min_size=1, max_size=12),
    more=st.none() | st.integers(0, 3),
    kind=st.sampled_from([list, np.array, lambda labels: np.array(labels, "uint8")]),
    column=st.booleans(),
)
def test_rows_are_those_of_keras(labels, more, kind, column):
    classes = None if more is None else max(labels) + 1 + more
    labels = [[label] for label in labels] if column else labels
    theirs = keras.utils.to_categorical(kind(labels), classes)
    ours = to_categorical(kind(labels), classes)
    assert type(ours) is np.ndarray and ours.shape == theirs.shape
    assert_array_equal(ours, theirs)


@pytest.mark.parametrize("labels", [[0.0, 2.0, 1.0], [True, False], np.float32([3, 0])])
def test_labels_may_be_whole_numbers_of_any_kind(labels):
    assert_array_equal(to_categorical(labels), keras.utils.to_categorical(labels))


def test_labels_are_left_as_they_are():
    labels = np.array([1, 0])
    to_categorical(labels)[0, 0] = 5
    assert labels.tolist() == [1, 0]


@pytest.mark.parametrize(
    ["arguments", "kind"],
    [
        (([-1],), ValueError),
        (([-1, 2],), ValueError),
        (([0.5, 2],), ValueError),
        (([],), ValueError),
        (([[0, 1], [1, 2]],), ValueError),
        ((["cat", "dog"],), TypeError),
        (([[0], [1, 2]],), ValueError),
        (([0, float("nan")],), ValueError),
    ],
)
def test_labels_are_class_numbers(arguments, kind):
    with pytest.raises(kind, match=r"^labels must .*\S\.$"):
        to_categorical(*arguments)


@pytest.mark.parametrize(
    ["classes", "kind"],
    [(0, ValueError), (-1, ValueError), (2.5, TypeError), ("3", TypeError)],
)
def test_the_number_of_classes_is_a_positive_integer(classes, kind, raises_saying):
    sentence = f"num_classes must be a positive integer, but got {classes!r}."
    with raises_saying(kind, sentence):
        to_categorical([0, 0], classes)


def test_labels_beyond_the_number_of_classes_are_refused():
    with pytest.raises(ValueError, match=r"\b2\b.*\.$"):
        to_categorical([0, 2, 1], num_classes=2)


def test_one_hot_rows_train_as_class_numbers_do():
    labels = np.array([0, 1, 2, 1, 0, 2])
    x = labels / 2 + 0.1
    runs = []
    for loss, y in [
        ("sparse_categorical_crossentropy", labels),
        ("categorical_crossentropy", to_categorical(labels)),
    ]:
        model = Sequential([Dense(3, "softmax", input_shape=(1,))], seed=0)
        model.compile(loss=loss, metrics=["accuracy"])
        runs.append(model.fit(x, y, batch_size=4, epochs=3, verbose=0).history)
    assert runs[0] == runs[1]


# Data that make their own batches ----------------------------------------------------


def squares(library):
    """Four batches of two numbers and their squares, as one writes it for Keras."""

    class Squares(library.utils.PyDataset):
        def __init__(self, **named):
            super().__init__(**named)
            self.asked_for, self.passes = [], 0

        def __len__(self):
            return 4

        def __getitem__(self, number):
            self.asked_for.append(number)
            x = np.array([[number], [number + 0.5]]) / 4
            return x, x**2

        def on_epoch_end(self):
            self.passes += 1

    return Squares


Squares = squares(minisgd)


def test_a_dataset_is_fitted_evaluated_and_predicted_batch_by_batch():
    data, model = Squares(), make_model(seed=0)
    x, y = (np.concatenate(parts) for parts in zip(*map(data.__getitem__, range(4))))
    history = model.fit(data, epochs=3, shuffle=False, verbose=0)
    same = make_model(seed=0)
    same.run_eagerly = True  # as batches are that others have made
    expected = same.fit(x, y, batch_size=2, epochs=3, shuffle=False, verbose=0)
    assert history.history == expected.history
    assert model.iteration == 12
    assert model.evaluate(data, verbose=0) == same.evaluate(x, y, 2, verbose=0)
    assert_array_equal(model.predict(data, verbose=0), same.predict(x, 2, verbose=0))


@pytest.mark.parametrize("shuffle", [False, True])
def test_a_dataset_is_told_of_the_end_of_each_pass(shuffle):
    data = Squares()
    make_model(seed=0).fit(data, epochs=3, shuffle=shuffle, verbose=0)
    assert data.passes == 3
    batches = data.asked_for[-12:]
    passes = [batches[first : first + 4] for first in (0, 4, 8)]
    assert [sorted(each) for each in passes] == 3 * [[0, 1, 2, 3]]
    assert (passes == 3 * [[0, 1, 2, 3]]) is not shuffle


def test_arguments_about_workers_change_nothing():
    runs = []
    for named in {}, {"workers": 4, "use_multiprocessing": True, "max_queue_size": 2}:
        model = make_model(seed=0)
        runs.append(model.fit(Squares(**named), epochs=2, verbose=0).history)
    assert runs[0] == runs[1]


def test_the_same_class_trains_keras():
    """Only the library that is imported differs."""
    found = []
    for library in keras, minisgd:
        data = squares(library)()
        model = library.Sequential([library.Input((1,)), library.layers.Dense(1)])
        model.compile(library.optimizers.SGD(0.1), "mse")
        model.set_weights([np.ones((1, 1)), np.zeros(1)])
        history = model.fit(data, epochs=3, shuffle=False, verbose=0).history
        found.append((history["loss"], *map(np.ravel, model.get_weights())))
        assert set(data.asked_for) == {0, 1, 2, 3}
    for theirs, ours in zip(*found, strict=True):
        assert_allclose(ours, theirs, rtol=1e-5)


@pytest.mark.parametrize(
    ["use", "sentence"],
    [
        (len, "Say how many batches there are."),
        (lambda data: data[0], "Return a tuple (x, y)."),
        (make_model().fit, "Say how many batches there are."),
    ],
)
def test_a_dataset_says_what_is_missing(use, sentence, raises_saying):
    with raises_saying(NotImplementedError, sentence):
        use(PyDataset())

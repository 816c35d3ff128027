"""NumPy and PyTorch, CPU and GPU: the same training, number for number."""

import subprocess
import sys
from copy import deepcopy

import numpy as np
import pytest
import torch
from numpy.testing import assert_allclose, assert_array_equal

from minisgd import (
    SGD,
    Adam,
    BinaryCrossentropy,
    Dense,
    InOrder,
    MeanSquaredError,
    RMSprop,
    Sequential,
    SparseCategoricalCrossentropy,
    l2,
    load_model,
)
from minisgd.backends import load
from minisgd.batching import Batches
from minisgd.callbacks import EarlyStopping, ModelCheckpoint, ReduceLROnPlateau
from minisgd.data import Batch, Rows
from minisgd.datasets import diabetes
from minisgd.metrics import RootMeanSquaredError
from minisgd.replay.network import NetworkRecording
from minisgd.replay.plain import PlainRecording
from minisgd.sources import RowSource
from minisgd.training import train_step

# Where a test runs. On a GPU only if there is one.
NUMPY = {"backend": "numpy", "device": "cpu"}
PYTORCH = {"backend": "torch", "device": "cpu"}
CUDA = pytest.param(
    {"backend": "torch", "device": "cuda"},
    marks=pytest.mark.skipif(
        not torch.cuda.is_available(), reason="PyTorch finds no CUDA GPU here"
    ),
)
ON_PYTORCH = pytest.mark.parametrize("place", [PYTORCH, CUDA], ids=["cpu", "cuda"])
EVERYWHERE = pytest.mark.parametrize(
    "place", [NUMPY, PYTORCH, CUDA], ids=["numpy", "torch", "cuda"]
)
(X, Y), _ = diabetes()
LEARNING_RATE = 0.01


def train_worked_example(place, dtype):
    """200 samples, batches of 5, 1000 epochs: 40,000 updates of a linear model."""
    model = Sequential([Dense(1)], **place, dtype=dtype, seed=0)
    model.compile(SGD(LEARNING_RATE), "mse")
    history = model.fit(X, Y, batch_size=5, epochs=1000)
    assert model.iteration == 40_000
    return np.append(*model.get_weights()), history


@pytest.fixture(scope="module")
def worked_example():
    """What NumPy makes of the worked example in float64: parameters and history."""
    return train_worked_example(NUMPY, "float64")


# The same training everywhere --------------------------------------------------------


@ON_PYTORCH
def test_the_same_seed_gives_the_same_first_weights_and_batches(place):
    class Watched(MeanSquaredError):
        def value(self, prediction, target, weights=None):
            rows.append(target.tolist())
            return super().value(prediction, target, weights)

    weights, batches = [], []
    for backend in NUMPY, place:
        rows = []
        model = Sequential([Dense(3, input_shape=(1,)), Dense(1)], **backend, seed=5)
        model.compile(loss=Watched())
        weights.append(np.concatenate([part.ravel() for part in model.get_weights()]))
        numbers = np.arange(10)
        model.fit(numbers / 10, numbers, batch_size=4, epochs=3)
        batches.append(rows)
    assert_array_equal(*weights)
    assert batches[0] == batches[1]


@ON_PYTORCH
def test_forty_thousand_updates_in_float64(place, worked_example):
    parameters, history = train_worked_example(place, "float64")
    expected, expected_history = worked_example
    assert_allclose(parameters, expected, rtol=1e-10)
    assert_allclose(
        history.history["loss"], expected_history.history["loss"], rtol=1e-10
    )
    counts = ["iteration", "epoch", "step", "rows", "samples_seen", "data_passes"]
    for name in counts:
        assert history.iterations[name] == expected_history.iterations[name]


@EVERYWHERE
def test_forty_thousand_updates_in_float32(place, worked_example):
    """Each update rounds the parameters, by at most 2 ** -24 of the largest, and then
    shrinks all earlier errors, by at least the factor 1 - learning_rate * curvature.
    So the errors add up to no more than rounding / (learning_rate * curvature). Here
    the curvature of the squared error, twice the smallest eigenvalue of the data's
    second moments, makes that 4e-4; the bound is for the worst case, and the errors
    seen are a thousandth of it."""
    parameters, _ = train_worked_example(place, "float32")
    expected, _ = worked_example
    curvature = 2 * np.linalg.eigvalsh(X.T @ X / len(X)).min()
    rounding = 2.0**-24 * np.abs(expected).max()
    assert parameters.dtype == np.float32
    assert_allclose(parameters, expected, atol=rounding / (LEARNING_RATE * curvature))


@ON_PYTORCH
def test_a_network_with_everything_in_float64(place):
    results = []
    for backend in NUMPY, place:
        layers = [
            Dense(8, "tanh"),
            Dense(6, "relu", kernel_regularizer=l2(0.001)),
            Dense(4, "sigmoid"),
            Dense(2, "softmax"),
        ]
        model = Sequential(layers, **backend, dtype="float64", seed=0)
        optimizer = SGD(0.05, momentum=0.9, nesterov=True, weight_decay=0.001)
        model.compile(optimizer, "categorical_crossentropy")
        classes = np.hstack([Y > 0, Y <= 0])
        history = model.fit(
            X,
            classes,
            batch_size=7,
            epochs=10,
            validation_data=(X[:50], classes[:50]),
            steps_per_epoch=20,
            accumulate_batches=2,
        )
        results.append((history.history, model.predict(X), model.parameters.tolist()))
    (ours, *our_arrays), (theirs, *their_arrays) = results
    for name in "loss", "val_loss":
        assert_allclose(ours[name], theirs[name], rtol=1e-10)
    for mine, other in zip(our_arrays, their_arrays, strict=True):
        assert_allclose(mine, other, rtol=1e-8, atol=1e-10)


@ON_PYTORCH
@pytest.mark.parametrize("optimizer", [SGD, Adam, RMSprop])
def test_the_whole_training_interface(place, optimizer, tmp_path):
    """Weights, metrics, validation, callbacks, and a file in the middle of it all."""
    results = []
    for backend in NUMPY, place:
        layers = [
            Dense(6, "tanh", kernel_initializer="he_normal", kernel_regularizer="l1"),
            Dense(1, "sigmoid"),
        ]
        model = Sequential(layers, **backend, dtype="float64", seed=0)
        metrics = ["accuracy", "precision", RootMeanSquaredError()]
        model.compile(
            optimizer(0.01), "binary_crossentropy", metrics, weighted_metrics=["mae"]
        )
        arguments = {
            "batch_size": 7,
            "validation_split": 0.2,
            "class_weight": {1: 2.0},
            "verbose": 0,
        }

        def callbacks():
            return [EarlyStopping(patience=9), ReduceLROnPlateau(patience=1)]

        checkpoint = ModelCheckpoint(tmp_path / "model", save_freq=30)
        yes_or_no = (Y > np.median(Y)).astype(float)
        model.fit(
            X, yes_or_no, epochs=2, callbacks=[*callbacks(), checkpoint], **arguments
        )
        model = load_model(tmp_path / "model")
        checkpoint = ModelCheckpoint(tmp_path / "model", save_freq=30)
        history = model.fit(
            X,
            yes_or_no,
            epochs=4,
            callbacks=[*callbacks(), checkpoint],
            resume=True,
            **arguments,
        )
        evaluation = model.evaluate(X, yes_or_no, verbose=0)
        results.append((history.history, evaluation, model.predict(X, verbose=0)))
    (ours, *our_numbers), (theirs, *their_numbers) = results
    assert list(ours) == list(theirs)
    for name, values in ours.items():
        assert len(values) == 4
        assert_allclose(values, theirs[name], rtol=1e-9)
    for mine, other in zip(our_numbers, their_numbers, strict=True):
        assert_allclose(mine, other, rtol=1e-9)


# What a backend offers ---------------------------------------------------------------


@EVERYWHERE
@pytest.mark.parametrize("dtype", ["float32", "float64"])
def test_arrays_go_in_and_come_out(place, dtype):
    on = load(place["backend"], place["device"], dtype)
    array = on.array([[1, 2], [3, 4], [5, 6]])
    rows = on.to_numpy(array[on.indices(np.array([2, 0, 2]))])
    assert rows.tolist() == [[5, 6], [1, 2], [5, 6]]
    assert rows.dtype == dtype
    assert on.to_numpy(on.zeros(3)).tolist() == [0, 0, 0]
    assert on.to_floats([array[0, 0], array[1, 1]]) == [1.0, 4.0]
    assert on.to_floats([]) == []


@EVERYWHERE
@pytest.mark.parametrize("dtype", ["float32", "float64"])
@pytest.mark.parametrize("turned", [False, True], ids=["by rows", "by columns"])
@pytest.mark.parametrize("inner", [3, 70])
def test_products_in_place(place, dtype, turned, inner):
    on = load(place["backend"], place["device"], dtype)
    rng = np.random.default_rng(0)
    a, b = rng.integers(9, size=(2, inner)), rng.integers(9, size=(inner, 4))
    if turned:
        a, b = np.asfortranarray(a), np.asfortranarray(b)
    room = on.zeros((2, 4))
    product = on.zeros((4, 2)).T if turned else on.zeros((2, 4))
    into = on.zeros((2, 4))
    on.product(on.array(a), on.array(b), product)()
    assert on.to_numpy(product).tolist() == (a @ b).tolist()
    for name, expected in ("add", a @ b), ("subtract", 0 * a @ b):
        for operation in on.change_by_product(
            name, on.array(a), on.array(b), into, room
        ):
            operation()
        assert on.to_numpy(into).tolist() == expected.tolist()


@EVERYWHERE
@pytest.mark.parametrize("dtype", ["float32", "float64"])
def test_numbers_in_place(place, dtype):
    on = load(place["backend"], place["device"], dtype)
    x, y, out = on.array([[1, -2, 3]]), on.array([[4, -2, 0]]), on.zeros((1, 3))
    for name in "add subtract multiply divide maximum minimum greater equal".split():
        on.elementwise(name, y, x, out=out)()
        expected = getattr(np, name)([[4.0, -2, 0]], [[1.0, -2, 3]])
        assert_allclose(on.to_numpy(out), expected, rtol=1e-6)
    for name in "negative exp tanh".split():
        on.elementwise(name, x, out=out)()
        expected = getattr(np, name)([[1.0, -2, 3]])
        assert_allclose(on.to_numpy(out), expected, rtol=1e-6)
    for name, axis, shape, expected in [
        ("sum", 0, (3,), [1, -2, 3]),
        ("sum", 1, (1, 1), [[2]]),
        ("max", 1, (1, 1), [[3]]),
        ("max", 1, (1,), [3]),
    ]:
        out = on.zeros(shape)
        on.reduce(name, x, axis, out=out)()
        assert on.to_numpy(out).tolist() == expected


@EVERYWHERE
@pytest.mark.parametrize("rows, columns", [(1, 1), (3, 2), (5, 3000), (3000, 5)])
@pytest.mark.parametrize("by_columns", [True, False])
def test_sums_in_place(place, rows, columns, by_columns):
    """Of few numbers and of many, however these lie in memory."""
    on = load(place["backend"], place["device"], "float64")
    numbers = np.random.default_rng(0).normal(size=(columns, rows)).T
    x = on.array(np.ascontiguousarray(numbers.T)).T if by_columns else on.array(numbers)
    for axis, shape in [
        (0, (columns,)),
        (0, (1, columns)),
        (1, (rows,)),
        (1, (rows, 1)),
    ]:
        out = on.zeros(shape)
        on.reduce("sum", x, axis, out=out)()
        expected = numbers.sum(axis).reshape(shape)
        assert_allclose(on.to_numpy(out), expected, rtol=1e-9, atol=1e-12)


@EVERYWHERE
def test_rows_in_place(place, tmp_path):
    """From an array, and from a file of other numbers; the numbers may change."""
    on = load(place["backend"], place["device"], "float64")
    in_a_file = np.memmap(tmp_path / "x", "int16", "w+", shape=(3, 2))
    in_a_file[:] = [[1, 2], [3, 4], [5, 6]]
    indices, out = on.indices(np.array([2, 0])), on.zeros((2, 2))
    for array in on.array(in_a_file), in_a_file:
        gather = on.gather(array, indices, out)
        for numbers in [2, 0], [1, 1]:
            indices[...] = on.indices(np.array(numbers))
            gather()
            assert_array_equal(on.to_numpy(out), in_a_file[numbers])
    on.take(on.array(in_a_file), np.array([1, 2]), out)
    assert on.to_numpy(out).tolist() == [[3, 4], [5, 6]]


@ON_PYTORCH
@pytest.mark.parametrize(
    "change",
    [
        np.flip,
        np.asfortranarray,
        np.ndarray.tolist,
        lambda x: x.astype(">f8"),
        lambda x: x.astype(np.longdouble),
        lambda x: np.broadcast_to(x[:1], x.shape),
        lambda x: torch.tensor(x, requires_grad=True),
    ],
    ids="flipped columns-first list big-endian long-double read-only tensor".split(),
)
def test_data_may_come_in_any_form(place, change):
    x = change(np.arange(12.0).reshape(4, 3))
    predictions = []
    for backend in NUMPY, place:
        model = Sequential([Dense(2)], **backend, dtype="float64", seed=0)
        model.compile()
        model.fit(x, [[1, 2]] * 4)
        predictions.append(model.predict(x))
    assert_allclose(*predictions, rtol=1e-12)


def test_a_backend_says_what_it_is():
    assert repr(load("numpy")) == "Backend('numpy', device='cpu', dtype='float32')"
    assert repr(load("torch", dtype="float64")) == (
        "Backend('torch', device='cpu', dtype='float64')"
    )


# What is not there -------------------------------------------------------------------


@pytest.mark.parametrize(
    "arguments, sentence",
    [
        (
            {"backend": "abacus"},
            "backend must be one of 'numpy', 'torch', but got 'abacus'.",
        ),
        (
            {"dtype": "float16"},
            "dtype must be one of 'float32', 'float64', but got 'float16'.",
        ),
        (
            {"backend": "numpy", "device": "cuda"},
            "device must be one of 'cpu', but got 'cuda'. Use backend='torch' for a "
            "GPU.",
        ),
        (
            {"backend": "torch", "device": "gpu"},
            "device must be 'cpu', 'cuda' or 'cuda:N', but got 'gpu'.",
        ),
        (
            {"backend": "torch", "device": "cuda:first"},
            "device must be 'cpu', 'cuda' or 'cuda:N', but got 'cuda:first'.",
        ),
        (
            {"backend": "torch", "device": "cpu:3"},
            "device must be 'cpu', 'cuda' or 'cuda:N', but got 'cpu:3'.",
        ),
        (
            {"backend": "torch", "device": None},
            "device must be 'cpu', 'cuda' or 'cuda:N', but got None.",
        ),
    ],
)
def test_unknown_places_are_refused(arguments, sentence, raises_saying):
    with raises_saying(ValueError, sentence):
        Sequential([Dense(1)], **arguments)


@pytest.mark.parametrize(
    "found, device, devices",
    [
        (0, "cuda", "0 CUDA devices"),
        (1, "cuda:1", "1 CUDA device"),
        (2, "cuda:2", "2 CUDA devices"),
    ],
)
def test_a_gpu_that_is_not_there_is_not_replaced_by_the_cpu(
    found, device, devices, monkeypatch, raises_saying
):
    monkeypatch.setattr(torch.cuda, "device_count", lambda: found)
    sentence = (
        f"device={device!r} is not on this machine: PyTorch finds {devices}. Use "
        f"device='cpu'."
    )
    with raises_saying(ValueError, sentence):
        Sequential([Dense(1)], backend="torch", device=device)


@pytest.mark.parametrize("found, device", [(1, "cuda"), (1, "cuda:0"), (2, "cuda:1")])
def test_a_gpu_that_is_there_is_taken(found, device, monkeypatch):
    monkeypatch.setattr(torch.cuda, "device_count", lambda: found)
    assert load("torch", device).device == device


@pytest.mark.parametrize("weighted", [False, True])
@pytest.mark.parametrize(
    "optimizer", [SGD(0.1), SGD(0.1, momentum=0.9, nesterov=True), RMSprop(0.1)]
)
@pytest.mark.parametrize(
    ("last", "loss", "metrics", "columns"),
    [
        (None, "mse", ["mae"], 3),
        (None, "mae", ["mse"], 3),
        ("sigmoid", "binary_crossentropy", ["accuracy", "precision", "recall"], 3),
        (None, BinaryCrossentropy(from_logits=True), None, 3),
        ("softmax", "categorical_crossentropy", ["accuracy"], 3),
        ("softmax", "sparse_categorical_crossentropy", ["accuracy"], 1),
        (None, SparseCategoricalCrossentropy(from_logits=True), None, 1),
    ],
)
def test_an_update_never_waits_for_its_device(
    last, loss, metrics, columns, optimizer, weighted, monkeypatch
):
    """PyTorch's device "meta" has shapes, but no numbers.

    Whoever asks for a number there is refused, and so is whoever brings an array from
    another device. So an update that runs there can be handed to a GPU as a whole.
    """
    hidden = [
        Dense(4, name, kernel_regularizer="l2")
        for name in (None, "relu", "tanh", "sigmoid", "softmax")
    ]
    model = Sequential([*hidden, Dense(3, last)], backend="torch", seed=0)
    model.compile(deepcopy(optimizer), loss, metrics=metrics)
    model.build((5,))
    model.backend.device = model.backend._options["device"] = "meta"
    zeros = model.backend.zeros
    model.parameters, model.gradients = zeros((2, model.count_params()))
    model._bind_layers(model.parameters)
    weights = zeros((8,)) if weighted else None
    batch = Batch(zeros((8, 5)), zeros((8, columns)), weights)
    for _ in range(2):  # the first makes the memory of the optimizer
        _, sums = train_step(model, [batch])
    assert {total.device.type for total, _ in sums.values()} == {"meta"}
    monkeypatch.setattr(type(model.backend), "captured", lambda self, *asked: asked[0])
    rows = Rows(
        model.backend, *(None if a is None else np.ones(a.shape) for a in batch)
    )
    source = RowSource(rows, Batches(InOrder(8), batch_size=3), steps=3)
    for kind in NetworkRecording, PlainRecording:
        if kind.suits(model, source):
            recording = kind(model, source)
            recording.begin()
            for _ in range(6):  # also of the short batch, and with what is captured
                recording.turn(2)


def test_where_no_program_can_be_made_there_is_none(with_programs, monkeypatch):
    from minisgd.backends import _kernels
    from minisgd.backends.torch import _runs_programs

    assert _runs_programs.__wrapped__("cpu")  # interpreted

    def no_compiler(*_):
        raise RuntimeError("Failed to find C compiler.")

    monkeypatch.setattr(_kernels, "walk", no_compiler)
    with pytest.warns(UserWarning) as warned:
        assert not _runs_programs.__wrapped__("cpu")
    assert str(warned[0].message) == (
        "Triton cannot make programs for device='cpu', so updates of lines are asked for "
        "one by one, which takes longer. It says: Failed to find C compiler."
    )
    monkeypatch.setattr("minisgd.backends.torch.find_spec", lambda name: None)
    assert not _runs_programs.__wrapped__("cpu")


def run_python(code):
    """Run code in a fresh interpreter; return what it prints."""
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return done.stdout.strip()


@pytest.mark.parametrize("package", ["torch", "array_api_compat"])
def test_without_pytorch_a_sentence_says_how_to_get_it(package):
    printed = run_python(f"""
import sys, minisgd

class NotInstalled:
    def find_spec(name, *_):
        if name == {package!r}:
            raise ModuleNotFoundError(name=name)

sys.meta_path.insert(0, NotInstalled)
try:
    minisgd.Sequential([minisgd.Dense(1)], backend="torch")
except ValueError as problem:
    print(problem)
""")
    assert printed == (
        f"backend='torch' needs the package {package!r}, which is not installed. "
        "Install it with: pip install 'minisgd[torch]'"
    )


def test_training_on_numpy_imports_nothing_heavy():
    printed = run_python("""
import sys, minisgd

model = minisgd.Sequential([minisgd.Dense(1)])
model.compile()
model.fit([1, 2, 3], [2, 4, 6], verbose=0)
heavy = {"torch", "array_api_compat", "matplotlib", "sklearn", "keras"}
print(heavy & set(sys.modules))
""")
    assert printed == "set()"


def test_the_import_brings_nothing_that_only_a_model_needs():
    """NumPy's random numbers alone would take more time than all of this library."""
    printed = run_python("""
import sys, minisgd

later = {"numpy.random", "json", "csv", "tqdm", "signal"}
print(later & set(sys.modules))
""")
    assert printed == "set()"

"""Recorded updates: what is replayed equals the plain loop, whatever is trained."""

import gc
import os
import signal
import subprocess
import sys
import threading
import tracemalloc
import weakref
from collections import Counter
from copy import deepcopy
from dataclasses import dataclass

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.testing import assert_allclose

from minisgd import (
    SGD,
    Adam,
    Balanced,
    BinaryCrossentropy,
    CategoricalCrossentropy,
    Dense,
    InOrder,
    MeanSquaredError,
    RMSprop,
    Sequential,
    Shuffled,
    SparseCategoricalCrossentropy,
    WithReplacement,
    backends,
    l1,
    l2,
    replay,
)
from minisgd.backends import _blas as blas
from minisgd.backends import numpy as numpy_backend
from minisgd.backends import torch as torch_backend
from minisgd.callbacks import Callback, LambdaCallback, LearningRateScheduler
from minisgd.metrics import MeanSquaredError as MetricOfSquares
from minisgd.regularizers import L2
from minisgd.replay import desk, lanes, maps, network, pieces, recording, walk
from minisgd.replay.lanes import LaneRecording
from minisgd.replay.line import LineRecording
from minisgd.replay.maps import MapRecording, ParallelRecording
from minisgd.replay.network import NetworkRecording
from minisgd.replay.pieces import PiecesRecording
from minisgd.replay.plain import PlainRecording
from minisgd.replay.walk import WalkRecording

TOLERANCE = {"float32": 2e-4, "float64": 1e-9}
COUNT, CHANGE = "openblas_get_num_threads", "openblas_set_num_threads"


# What is trained ---------------------------------------------------------------------


@dataclass
class Problem:
    """A model, and how to train it."""

    layers: list  # arguments of Dense
    loss: object
    metrics: list
    optimizer: type
    optimizer_arguments: dict
    dtype: str
    backend: str
    x: np.ndarray
    y: np.ndarray
    fit: dict
    device: str = "cpu"

    def trained(self, run_eagerly, **fit):
        layers = [Dense(**arguments) for arguments in self.layers]
        where = {"backend": self.backend, "device": self.device}
        model = Sequential(layers, dtype=self.dtype, seed=1, **where)
        optimizer = self.optimizer(0.01, **self.optimizer_arguments)
        how = {"metrics": self.metrics, "run_eagerly": run_eagerly}
        model.compile(optimizer, self.loss, **how)
        history = model.fit(self.x, self.y, verbose=0, **(self.fit | fit))
        return model, history


ACTIVATIONS = st.sampled_from([None, "relu", "tanh", "sigmoid", "softmax"])
REGULARIZERS = st.sampled_from([None, None, l1(0.01), l2(0.1)])
NUMBERS = (
    [None, "relu", "tanh"],
    ["mse", "mae"],
    ["mse", "mae", MetricOfSquares(name="squares"), "root_mean_squared_error"],
)
SHARES = (
    ["sigmoid", "softmax"],
    ["binary_crossentropy"],
    ["accuracy", "precision", "recall"],
)
CLASSES = (
    ["softmax", "sigmoid"],
    ["categorical_crossentropy", "sparse_categorical_crossentropy"],
    ["accuracy"],
)


@st.composite
def problems(draw, kinds=("numbers", "shares", "classes", "logits"), backend="numpy"):
    """Any network that can be recorded, with any data, cut in any way."""
    kind, samples = draw(st.sampled_from(kinds)), draw(st.integers(1, 24))
    inputs, units = draw(st.integers(1, 3)), draw(st.integers(1, 3))
    rng = np.random.default_rng(draw(st.integers(0, 99)))
    x, y = rng.normal(size=(samples, inputs)), rng.normal(size=(samples, units))
    if kind == "numbers":
        last, loss, metrics = map(draw, map(st.sampled_from, NUMBERS))
    elif kind == "shares":
        last, loss, metrics = map(draw, map(st.sampled_from, SHARES))
        y = (y > 0).astype(float)
    else:
        units += 1
        last, loss, metrics = map(draw, map(st.sampled_from, CLASSES))
        y = rng.integers(units, size=(samples, 1))
        if loss == "categorical_crossentropy":
            y = np.eye(units)[y[:, 0]]
            if draw(st.booleans()):
                y = rng.dirichlet(np.ones(units), size=samples)
    if kind == "logits":
        last = draw(st.sampled_from([None, "tanh"]))
        one_column = loss.startswith("sparse")
        loss = SparseCategoricalCrossentropy if one_column else CategoricalCrossentropy
        loss = loss(from_logits=True)
        if draw(st.booleans()):
            y, loss, metrics = rng.integers(2, size=(samples, units)), None, "mae"
            loss = BinaryCrossentropy(from_logits=True)
    hidden = draw(st.lists(st.tuples(st.integers(1, 4), ACTIVATIONS), max_size=2))
    layers = [
        {"units": n, "activation": name, "kernel_regularizer": draw(REGULARIZERS)}
        for n, name in [*hidden, (units, last)]
    ]
    optimizer, arguments = draw(
        st.sampled_from(
            [
                (SGD, {}),
                (SGD, {"momentum": 0.8}),
                (SGD, {"momentum": 0.8, "nesterov": True}),
                (SGD, {"weight_decay": 0.1}),
                (Adam, {}),
                (RMSprop, {}),
            ]
        )
    )
    batch_size = draw(st.integers(1, samples + 1))
    fit = {
        "batch_size": batch_size,
        "epochs": draw(st.integers(1, 4)),
        "drop_last": draw(st.booleans()) and batch_size <= samples,
        "accumulate_batches": draw(st.sampled_from([1, 1, 2, 3])),
        "steps_per_epoch": draw(st.none() | st.integers(1, 7)),
        "shuffle": draw(st.booleans()),
        "sample_weight": draw(st.sampled_from([None, rng.random(samples)])),
    }
    if draw(st.booleans()):
        fit["sampler"] = draw(
            st.sampled_from(
                [
                    WithReplacement(samples, seed=1),
                    Balanced(np.arange(samples) % 3, seed=1),
                    InOrder(samples),
                ]
            )
        )
    return Problem(
        layers,
        loss,
        draw(st.sampled_from([None, [metrics]])),
        optimizer,
        arguments,
        draw(st.sampled_from(sorted(TOLERANCE))),
        backend,
        x,
        y,
        fit,
    )


@st.composite
def lines(draw, backend="numpy"):
    """A linear unit, trained by plain descent; sometimes one of many inputs."""
    problem = draw(problems(kinds=["numbers"], backend=backend))
    if draw(st.booleans()):
        problem.x = problem.x @ np.ones((problem.x.shape[1], 30)) / 5
    problem.layers, problem.loss, problem.metrics = [{"units": 1}], "mse", None
    problem.optimizer, problem.optimizer_arguments = SGD, {}
    problem.y = problem.y[:, :1]
    return problem


def agree(problem, **fit):
    """Train the plain way and the recorded one, and compare everything."""
    sampler = problem.fit.get("sampler")
    parallel = fit.pop("parallel_in_time", False)
    plain, expected = deepcopy(problem).trained(run_eagerly=True, **fit)
    fit["parallel_in_time"] = parallel
    model, history = deepcopy(problem).trained(run_eagerly=False, **fit)
    how = {"rtol": TOLERANCE[problem.dtype], "atol": TOLERANCE[problem.dtype]}
    assert_allclose(
        model.backend.to_numpy(model.parameters),
        plain.backend.to_numpy(plain.parameters),
        **how,
    )
    assert_allclose(
        model.backend.to_numpy(model.gradients),
        plain.backend.to_numpy(plain.gradients),
        **how,
    )
    counts = "iteration epoch step rows samples_seen data_passes".split()
    assert {name: history.iterations[name] for name in counts} == {
        name: expected.iterations[name] for name in counts
    }
    assert_allclose(history.iterations["loss"], expected.iterations["loss"], **how)
    assert history.history.keys() == expected.history.keys()
    for name, values in expected.history.items():
        assert_allclose(history.history[name], values, err_msg=name, **how)
    assert history.epoch == expected.epoch
    assert history.step == expected.step
    assert (model.iteration, model.samples_seen) == (
        plain.iteration,
        plain.samples_seen,
    )
    mine, others = model._stream.batches, plain._stream.batches
    assert mine.next_update()[0].tolist() == others.next_update()[0].tolist()
    assert sampler is None or type(mine.sampler) is type(sampler)


# Everything equals the plain loop ----------------------------------------------------


@given(problems())
def test_a_network(problem):
    agree(problem)


@given(lines())
def test_a_line(problem):
    agree(problem)


@settings(max_examples=30)
@given(lines(backend="torch"))
def test_a_line_on_pytorch(problem):
    agree(problem)


@settings(max_examples=60)
@given(problems(backend="torch"))
def test_a_network_on_pytorch(problem):
    agree(problem)


@settings(max_examples=30)
@given(lines(backend="torch"), st.booleans())
def test_a_line_in_a_program_for_a_gpu(with_programs, problem, has_room):
    with with_programs(), pytest.MonkeyPatch.context() as patch:
        if not has_room:
            patch.setattr(walk, "BYTES", 100)
            patch.setattr(walk, "ROWS_DRAWN", 20)
        agree(problem)


COMPILES = """
import sys
from triton import compile
from triton.backends.compiler import GPUTarget
from triton.compiler import ASTSource
from minisgd.backends._kernels import _walk, sizes

for rows, columns in (1, 3), (5, 3), (5, 12), (32, 32), (100, 20):
    sides, warps = sizes(rows, columns)
    names = "ROWS", "COLUMNS", "ROWS_IN_PLACE", "COLUMNS_IN_PLACE"
    sides = dict(zip(names, (rows, columns, *sides)))
    types = dict.fromkeys(_walk.arg_names, "i32") | dict.fromkeys(sides, "constexpr")
    types |= dict.fromkeys(("rows", "parameters", "move", "totals"), "*" + sys.argv[1])
    program = compile(
        ASTSource(_walk, types, sides),
        target=GPUTarget("cuda", int(sys.argv[2]), 32),
        options={"num_warps": warps},
    )
    assert program.asm["cubin"].startswith(b"\\x7fELF")
    loop = program.asm["ttgir"].split("scf.for")[1].split("scf.yield")[0]
    assert loop.count("tt.load") == 1 and loop.count("tt.store") == 1
    assert "convert_layout" not in loop
    print(rows, columns)
"""


@pytest.mark.parametrize("numbers", ["fp32", "fp64"])
@pytest.mark.parametrize("architecture", ["80", "90", "100"])
def test_the_program_becomes_machine_code(numbers, architecture, tmp_path):
    """That takes no GPU, though to run it does. In its loop no number changes places."""
    pytest.importorskip("triton", reason="Triton is only there for Linux")
    environment = os.environ | {"TRITON_CACHE_DIR": str(tmp_path)}
    environment.pop("TRITON_INTERPRET", None)
    command = [sys.executable, "-c", COMPILES, numbers, architecture]
    run = subprocess.run(command, env=environment, capture_output=True, text=True)
    assert run.stdout.split("\n")[-2] == "100 20", run.stderr


@settings(max_examples=50)
@given(lines() | lines(backend="torch"))
def test_parallel_in_time(problem):
    """Many epochs, so that there are many stretches."""
    agree(problem, epochs=150)
    agree(problem, epochs=150, parallel_in_time=True)


@pytest.mark.parametrize("epochs", [9, 10, 11])
@pytest.mark.parametrize("inputs", [1, 5])
@pytest.mark.parametrize("room", [2**18, 100], ids=["few rows", "many rows"])
def test_parallel_in_time_a_few_stretches_at_a_time(epochs, inputs, room, monkeypatch):
    """The last of them is not full, but was in the turn before."""
    monkeypatch.setattr(recording, "BYTES_IN_PLACE", room)
    monkeypatch.setattr(maps, "MAPS", 3)
    monkeypatch.setattr(lanes, "BYTES", 3 * 32 * 3 * 8)
    rng = np.random.default_rng(0)
    x, y = rng.normal(size=(12, inputs)) / 3, rng.normal(size=(12, 1))
    fit = {"batch_size": 1, "epochs": epochs}
    line = [{"units": 1}], "mse", None, SGD, {}, "float64", "numpy"
    agree(Problem(*line, x, y, fit), parallel_in_time=True)


ROOM = st.sampled_from([2**18, 400, 100])  # for all slots, for some, for one


@settings(max_examples=80)
@given(problems(backend="torch") | lines(backend="torch"), ROOM, st.booleans())
def test_updates_that_a_gpu_remembers(with_graphs, problem, room, somebody_listens):
    """What is asked for once more gives the same, whatever was asked for in between."""
    with with_graphs():
        agree_on_pytorch(problem, room, somebody_listens)


@pytest.mark.skipif(
    not torch.cuda.is_available(), reason="PyTorch finds no CUDA GPU here"
)
@settings(max_examples=100)
@given(problems(backend="torch") | lines(backend="torch"), ROOM, st.booleans())
def test_on_a_gpu(problem, room, somebody_listens):
    problem.device = "cuda"
    agree_on_pytorch(problem, room, somebody_listens)


def agree_on_pytorch(problem, room, somebody_listens):
    listener = LambdaCallback(on_epoch_end=lambda *_: None)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(torch_backend.Backend, "room", 1)  # on a GPU as well
        patch.setattr(recording, "BYTES_IN_PLACE", room)
        patch.setattr(walk, "BYTES", room)
        agree(problem, epochs=6, callbacks=[listener] if somebody_listens else None)


def says_the_same_when_it_diverges(optimizer, batch_size, **how):
    """Train into overflow in the plain way and the fast one, and compare what is said."""
    said = []
    for run_eagerly in True, False:
        model = Sequential([Dense(3, "relu"), Dense(1)], seed=1, **how)
        model.compile(deepcopy(optimizer), "mse", run_eagerly=run_eagerly)
        with pytest.raises(FloatingPointError) as problem:
            model.fit(X, Y, batch_size=batch_size, epochs=60, verbose=0)
        said.append(str(problem.value))
    return said[0] == said[1]


def test_what_diverges_says_the_same_where_updates_are_remembered(with_graphs):
    how, optimizer = {"backend": "torch", "dtype": "float64"}, SGD(50.0, momentum=0.9)
    with with_graphs():
        assert says_the_same_when_it_diverges(optimizer, 6, **how)


@settings(max_examples=200)
@given(
    problems() | lines() | problems(backend="torch"),
    st.sampled_from([100, 10**3, 10**6]),
    st.sampled_from([1, 2, 3]),
)
def test_with_little_room(problem, in_place, processors):
    """Room for a few rows, so that little data comes in turns, as much data would."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(recording, "BYTES_IN_PLACE", in_place)
        patch.setattr(recording, "WORK_AT_ONCE", 2**19)
        patch.setattr(maps, "MAPS", 3)
        patch.setattr(desk, "BYTES_KEPT", 40)
        share_pieces_of(4, processors, patch)
        agree(problem)


def share_pieces_of(rows, processors, patch):
    """Cut batches into small pieces, and let so many processors share them."""
    patch.setattr(pieces, "LEAST_WORK", 1)
    for backend in numpy_backend.Backend, torch_backend.Backend:
        patch.setattr(backend, "piece", rows)
        patch.setattr(backend, "processors", processors)


@pytest.mark.parametrize("there", [True, False], ids=["there", "not there"])
def test_parameters_are_moved_at_once(there, monkeypatch):
    """Inside a product, as if there were many; with the BLAS, and without one."""
    monkeypatch.setattr(network, "MANY", 1)
    if not there:
        monkeypatch.setattr(blas, "_routine", lambda name, dtype: None)
    assert blas.can_be_asked(np.zeros((2, 2))) == there

    @given(problems())
    def is_as_the_plain_loop(problem):
        agree(problem)

    is_as_the_plain_loop()


def test_small_products_stay_on_one_processor_as_long_as_they_are_made():
    """Whoever comes and goes in between, as two threads may."""
    count, change = blas._found(COUNT), blas._found(CHANGE)
    before = count()
    change(2)
    try:
        blas.on_one_processor.__enter__()
        blas.on_one_processor.__enter__()
        blas.on_one_processor.__exit__()
        assert count() == 1
        blas.on_one_processor.__exit__()
        assert count() == 2
    finally:
        change(before)


@pytest.mark.parametrize("rows, processors", [(64, 1), (255, 2)])
def test_large_products_go_to_all_processors(rows, processors, monkeypatch):
    count, change = blas._found(COUNT), blas._found(CHANGE)
    before, seen, go = count(), [], recording.go_through
    monkeypatch.setattr(
        recording,
        "go_through",
        lambda operations: seen.append(count()) or go(operations),
    )
    model = Sequential([Dense(128, "relu"), Dense(128)])
    model.compile(SGD(1e-6), "mse")
    change(2)
    try:
        model.fit(np.ones((rows, 128)), np.ones((rows, 128)), rows, verbose=0)
        assert count() == 2
    finally:
        change(before)
    assert set(seen) == {processors}


@pytest.mark.parametrize("processors", [1, 2, 3])
@pytest.mark.parametrize("backend, rows", [("numpy", 4600), ("torch", 24_000)])
def test_processors_share_the_pieces_of_a_large_batch(
    backend, rows, processors, monkeypatch
):
    """One in this thread, the others elsewhere; then nobody spreads products as well."""
    monkeypatch.setattr(type(backends.load(backend)), "processors", processors)
    seen, go = [], pieces.go_through

    def spread():
        return blas._found(COUNT)(), torch.get_num_threads()

    def spy(operations):
        here = threading.current_thread() is threading.main_thread()
        seen.append((here, spread()[backend == "torch"]))
        go(operations)

    monkeypatch.setattr(pieces, "go_through", spy)
    model = Sequential([Dense(100, "relu"), Dense(1)], backend=backend)
    model.compile(SGD(1e-6), "mse")
    before = spread()
    model.fit(np.ones((rows, 500)), np.ones((rows, 1)), rows, epochs=2, verbose=0)
    assert spread() == before
    at_a_product = before[backend == "torch"] if processors == 1 else 1
    mine, others = [(True, at_a_product)], [(False, 1)] * (processors - 1)
    assert Counter(seen) == Counter((mine + others) * 12)


def test_a_batch_may_have_fewer_rows_than_processors(monkeypatch):
    share_pieces_of(3, 3, monkeypatch)
    x, y = np.arange(8.0)[:, None] / 8, np.arange(8.0)[:, None] ** 2 / 64
    layers = [{"units": 2, "activation": "tanh"}, {"units": 1}]
    fit = {"batch_size": 3, "epochs": 3}  # of which the last has 2
    agree(Problem(layers, "mse", None, SGD, {}, "float64", "numpy", x, y, fit))


def test_what_diverges_says_the_same_where_processors_share_it(monkeypatch):
    share_pieces_of(2, 2, monkeypatch)
    assert says_the_same_when_it_diverges(SGD(50.0), 8)


def test_no_thread_is_left_behind(monkeypatch):
    share_pieces_of(2, 2, monkeypatch)
    kept, before = [], set(threading.enumerate())
    for _ in range(3):
        try:
            compiled((Dense, 2)).fit(
                X, np.ones((12, 2)), batch_size=8, callbacks=Fails(), verbose=0
            )
        except ConnectionError as problem:
            kept.append(problem)  # as a notebook keeps it, with all that it has seen
    for thread in set(threading.enumerate()) - before:
        thread.join(10)
    assert len(kept) == 3 and set(threading.enumerate()) <= before


class Fails(Callback):
    def on_epoch_end(self, epoch, logs=None):
        raise ConnectionError


def test_many_threads_leave_the_number_of_processors_as_it_was():
    """Who comes while another has set it to one must not take that for the number."""
    backend, before = backends.load("torch"), torch.get_num_threads()
    first, second = (backend.on_one_processor() for _ in range(2))
    seen = []

    def inside():
        with second:
            seen.append(torch.get_num_threads())
        seen.append(torch.get_num_threads())

    with first:
        other = threading.Thread(target=inside)
        other.start()
        other.join()
    new = threading.Thread(target=lambda: seen.append(torch.get_num_threads()))
    new.start()
    new.join()
    assert seen == [1, before, before]
    assert torch.get_num_threads() == before
    torch.set_num_threads(before + 1)  # as anybody may, later
    try:
        with first:
            assert torch.get_num_threads() == 1
        assert torch.get_num_threads() == before + 1
    finally:
        torch.set_num_threads(before)


def test_somebody_may_say_stop_at_any_time(monkeypatch):
    """From another thread, say: between epochs that are made at once."""
    monkeypatch.setattr(recording, "ROWS_AT_ONCE", 24)  # two epochs
    model, make = small_model(1), recording.Recording.make

    def spy(self, updates):
        model.stop_training = model.iteration >= 30
        return make(self, updates)

    monkeypatch.setattr(recording.Recording, "make", spy)
    model.fit(X, Y, batch_size=4, epochs=100, verbose=0)
    assert 30 < model.iteration < 50


def test_what_goes_wrong_at_another_processor_is_told(monkeypatch):
    share_pieces_of(2, 2, monkeypatch)

    def fail(*_):
        if threading.current_thread() is not threading.main_thread():
            raise MemoryError("no room")

    monkeypatch.setattr(desk.Desk, "keep", fail)
    with pytest.raises(MemoryError, match="no room"):
        compiled((Dense, 2)).fit(X, np.ones((12, 2)), batch_size=8, verbose=0)


@pytest.mark.parametrize(
    "batch_size, accumulate_batches", [(1100, 1), (300, 4), (9999, 1)]
)
@pytest.mark.parametrize("sampler", [None, WithReplacement(2300, seed=1)])
@pytest.mark.parametrize("inputs", [1, 30])
def test_batches_that_go_through_in_pieces(
    batch_size, accumulate_batches, sampler, inputs
):
    rng = np.random.default_rng(0)
    x, y = rng.normal(size=(2300, inputs)), rng.integers(3, size=(2300, 1))
    agree(
        Problem(
            [{"units": 5, "activation": "relu"}, {"units": 3, "activation": "softmax"}],
            "sparse_categorical_crossentropy",
            ["accuracy"],
            SGD,
            {},
            "float64",
            "numpy",
            x,
            y,
            {
                "batch_size": batch_size,
                "accumulate_batches": accumulate_batches,
                "sampler": sampler,
                "epochs": 3,
            },
        )
    )


@pytest.mark.parametrize(
    "last, loss",
    [
        ("softmax", "categorical_crossentropy"),
        ("sigmoid", "binary_crossentropy"),
        ("softmax", "sparse_categorical_crossentropy"),
    ],
)
def test_probabilities_that_the_loss_clips(last, loss):
    """Where a model is very sure, and wrong, the loss stands still, as in Keras."""
    y = np.eye(3)[[0, 1, 2, 0]]
    if loss.startswith("sparse"):
        y = y.argmax(axis=1)
    models = []
    for run_eagerly in True, False:
        model = Sequential([Dense(3, last)], dtype="float64")
        model.compile(SGD(0.1), loss, run_eagerly=run_eagerly)
        model.build((2,))
        model.set_weights([[[40.0, 0, -40], [0.0, 20, 0]], [0.0, 0, 1]])
        model.fit([[1.0, 0], [0, 1], [1, 1], [-1, 0]], y, verbose=0)
        models.append(model)
    assert_allclose(models[1].gradients, models[0].gradients, rtol=1e-9, atol=1e-12)


def test_a_pass_that_leaves_rows_out_is_not_the_whole():
    x, y = np.arange(8.0)[:, None] / 8, np.arange(8.0)[:, None] ** 2 / 64
    fit = {"batch_size": 7, "drop_last": True, "epochs": 3}
    problem = Problem(
        *([{"units": 2, "activation": "tanh"}, {"units": 1}], "mse", None),
        *(SGD, {}, "float64", "numpy", x, y, fit),
    )
    with pytest.MonkeyPatch.context() as patch:
        share_pieces_of(4, 1, patch)
        agree(problem)


def test_rows_in_a_file(tmp_path):
    rng = np.random.default_rng(0)
    x = np.memmap(tmp_path / "x", "float32", "w+", shape=(50, 3))
    y = np.memmap(tmp_path / "y", "int16", "w+", shape=(50, 1))
    x[:], y[:] = rng.normal(size=x.shape), rng.integers(9, size=y.shape)
    for hidden in [], [{"units": 4, "activation": "tanh"}]:
        layers, fit = [*hidden, {"units": 1}], {"batch_size": 8, "epochs": 3}
        agree(Problem(layers, "mse", None, SGD, {}, "float64", "numpy", x, y, fit))


# Who goes which way ------------------------------------------------------------------


def compiled(
    layers=(Dense, 1),
    optimizer=SGD,
    loss="mse",
    backend="numpy",
    seeds=None,
    inputs=2,
    **how,
):
    kind, units = layers
    layers = [kind(units, input_shape=(inputs,))]
    model = Sequential(layers, backend=backend, seeds=seeds)
    model.compile(optimizer(0.1), loss, **how)
    return model


def small_model(layers=1, momentum=0.0, dtype="float64", backend="numpy", **how):
    hidden = [Dense(3, "tanh") for _ in range(layers - 1)]
    model = Sequential([*hidden, Dense(1)], backend=backend, dtype=dtype, seed=3)
    model.build((2,))
    model.compile(SGD(0.05, momentum), "mse", **how)
    return model


def recording_of(model, **fit):
    """Return what a fit is recorded as."""
    seen, choose = [], replay.kind_of_recording

    def spy(*arguments):
        seen.append(choose(*arguments))
        return seen[-1]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(replay, "kind_of_recording", spy)
        model.fit(*fit.pop("data", (X, Y)), verbose=0, **fit)
    return seen[0]


@pytest.mark.parametrize(
    "inputs, hidden, batch_size, least, most",
    [
        (784, 128, 1024, 10, 40),
        (784, 128, 128, 50, 300),
        (784, 128, 1, 500, 2500),
        (1, 1, 5, 5000, 20000),
    ],
)
def test_many_updates_are_made_at_once_but_not_for_long(
    inputs, hidden, batch_size, least, most, monkeypatch
):
    """For a tenth of a second or two: Ctrl-C waits so long."""
    seen, initialise = [], replay.NetworkRecording.__init__

    def spy(recording, *arguments):
        initialise(recording, *arguments)
        seen.append(recording.at_once)

    monkeypatch.setattr(replay.NetworkRecording, "__init__", spy)
    model = Sequential([Dense(hidden, "relu"), Dense(10)], seed=0)
    model.compile("sgd", "mse")
    model.fit(np.ones((1100, inputs)), np.ones((1100, 10)), batch_size, verbose=0)
    [at_once] = seen
    assert least <= at_once <= most


rng = np.random.default_rng(0)
X, Y = rng.normal(size=(12, 2)), rng.normal(size=(12, 1))


class OtherSquares(MeanSquaredError):
    pass


class OtherSGD(SGD):
    pass


class OtherDense(Dense):
    pass


class OtherPenalty(L2):
    pass


class OtherOrder(Shuffled):
    pass


class OtherModel(Sequential):
    pass


def test_a_line_has_a_recording_of_its_own():
    assert recording_of(compiled()) is MapRecording
    assert recording_of(compiled(backend="torch")) is MapRecording
    assert recording_of(compiled(seeds=[1, 2])) is LineRecording


@pytest.mark.parametrize("columns, apart", [(2, 2), (3, 4), (4, 4), (12, 12)])
@pytest.mark.parametrize("dtype", ["float32", "float64"])
def test_short_rows_lie_where_numpy_fetches_them_fast(columns, apart, dtype):
    backend = numpy_backend.Backend(dtype=dtype)
    samples = backend.zeros((7, backend.row_length(columns)))
    samples[:, :columns] = rng.normal(size=(7, columns))
    place = backend.zeros((3, apart))
    backend.take(samples, np.array([4, 0, 4]), place)
    assert np.array_equal(place[:, :columns], samples[[4, 0, 4], :columns])


def test_a_line_goes_in_a_program_where_there_is_one(with_programs):
    with with_programs():
        assert recording_of(compiled(backend="torch")) is WalkRecording
        assert recording_of(compiled(backend="torch", seeds=[1, 2])) is WalkRecording
        many = compiled(backend="torch", inputs=300)
        data = np.ones((12, 300)), Y
        assert recording_of(many, data=data, batch_size=8) is WalkRecording
        assert recording_of(many, data=data, batch_size=9) is LineRecording


def test_what_is_parallel_in_time():
    how = {"parallel_in_time": True}
    assert recording_of(compiled(), **how) is LaneRecording
    assert recording_of(compiled(seeds=[1, 2]), **how) is LaneRecording
    assert recording_of(compiled(backend="torch"), **how) is ParallelRecording
    many = np.ones((12, 9)), np.ones(12)
    assert recording_of(compiled(inputs=9), data=many, **how) is ParallelRecording


@pytest.mark.parametrize(
    "model",
    [
        compiled((Dense, 1), Adam),
        compiled((Dense, 1), loss="mae"),
        compiled((Dense, 1), metrics=["mae"]),
        compiled((Dense, 1), metrics=[MetricOfSquares()]),
        compiled((Dense, 1), lambda rate: SGD(rate, momentum=0.5)),
        compiled((Dense, 1), Adam, backend="torch"),
    ],
    ids=["optimizer", "loss", "metric", "metric object", "momentum", "torch"],
)
def test_other_models_are_networks(model):
    assert recording_of(model) is NetworkRecording


def test_several_models_make_plain_updates(backend):
    model = compiled(loss="mae", seeds=[1, 2], backend=backend)
    assert recording_of(model) is PlainRecording


@pytest.mark.parametrize(
    ("optimizer", "kind"),
    [
        (SGD, NetworkRecording),
        (lambda rate: SGD(rate, momentum=0.5), PlainRecording),
        (RMSprop, PlainRecording),
        (Adam, None),
    ],
    ids=["plain", "momentum", "RMSprop", "Adam"],
)
def test_a_gpu_remembers_what_python_does_not_count(with_graphs, optimizer, kind):
    with with_graphs():
        model = compiled(optimizer=optimizer, loss="mae", backend="torch")
        assert recording_of(model) is kind


@pytest.mark.parametrize(
    "processors, inputs, batch_size, kind",
    [
        (1, 700, 1024, NetworkRecording),
        (1, 700, 1025, PiecesRecording),  # too large for one piece
        (2, 700, 511, NetworkRecording),
        (2, 700, 512, PiecesRecording),  # enough for two
        (2, 30, 512, NetworkRecording),  # too little work to be shared
    ],
)
def test_large_batches_go_through_in_pieces(
    processors, inputs, batch_size, kind, monkeypatch
):
    monkeypatch.setattr(numpy_backend.Backend, "processors", processors)
    model, x = compiled((Dense, 100), inputs=inputs), np.zeros((1100, inputs))
    data = x, np.zeros((1100, 100))
    assert recording_of(model, data=data, batch_size=batch_size) is kind


def test_a_gpu_remembers_plain_updates_if_batches_are_large_or_in_a_file(
    with_graphs, tmp_path, monkeypatch
):
    x = np.memmap(tmp_path / "x", "float64", "w+", shape=X.shape)
    x[:] = X
    with with_graphs():
        model = compiled(loss="mae", backend="torch")
        assert recording_of(model, data=(x, Y)) is PlainRecording
        monkeypatch.setattr(torch_backend.Backend, "piece", 6)
        assert recording_of(model, batch_size=8) is NetworkRecording
        assert recording_of(model, batch_size=9) is PlainRecording


@pytest.mark.parametrize(
    "model",
    [
        compiled(run_eagerly=True),
        compiled(loss=OtherSquares()),
        compiled(optimizer=OtherSGD),
        compiled((OtherDense, 1)),
        compiled(metrics=[OtherSquares()]),
        compiled(metrics=[lambda y_true, y_pred: abs(y_true - y_pred)]),
    ],
    ids=["eager", "loss", "optimizer", "layer", "metric", "function"],
)
def test_what_may_do_something_else_goes_the_plain_way(model):
    assert recording_of(model) is None


def test_a_derived_model_and_a_derived_sampler_go_the_plain_way():
    model = OtherModel([Dense(1)])
    model.compile()
    assert recording_of(model) is None
    assert recording_of(compiled(), sampler=OtherOrder(12)) is None


@pytest.mark.parametrize(
    "other", [OtherDense(1), Dense(1, kernel_regularizer=OtherPenalty())]
)
def test_one_layer_that_may_do_something_else_is_enough(other):
    model = Sequential([Dense(2), other])
    model.compile()
    assert recording_of(model) is None


def test_a_method_of_ones_own_goes_the_plain_way():
    model, updates = compiled(), []
    model.optimizer.update = lambda *_: updates.append(1)
    assert recording_of(model, batch_size=4) is None
    assert len(updates) == 3


def test_a_layer_with_a_way_of_its_own_goes_the_plain_way():
    model, forward, seen = compiled(), Dense.forward, []
    (layer,) = model.layers
    layer.forward = lambda x: seen.append(len(x)) or forward(layer, x)
    assert recording_of(model, batch_size=4) is None
    assert seen == [4, 4, 4]


def test_batches_of_others_go_the_plain_way():
    batches = [(X[:5], Y[:5]), (X[5:], Y[5:])]
    assert recording_of(compiled(), data=(batches[:1].__iter__(),)) is None


@pytest.mark.parametrize(
    "model",
    [
        compiled(run_eagerly=True),
        compiled(metrics=["mae"]),
        compiled(optimizer=Adam),
        small_model(2),
        compiled(seeds=[1, 2], inputs=9),
        compiled(seeds=[1, 2], backend="torch"),
    ],
    ids=["eager", "metric", "optimizer", "layers", "seeds", "seeds on torch"],
)
def test_only_linear_maps_are_parallel_in_time(model, raises_saying):
    before = model.get_weights()
    sentence = (
        "parallel_in_time=True needs updates that are linear maps: samples in arrays, "
        "one Dense(1) layer without activation and regulariser, loss='mse', SGD without "
        "momentum and weight_decay, and no metrics; with seeds also backend='numpy' and "
        "at most 3 inputs. All of these and the sampler must be minisgd's own, and "
        "run_eagerly=False. Leave it out."
    )
    x = np.ones((12, model.inputs))
    with raises_saying(ValueError, sentence):
        model.fit(x, Y, parallel_in_time=True)
    assert model.iteration == 0
    assert all(map(np.array_equal, model.get_weights(), before))
    model = compiled()
    with raises_saying(ValueError, sentence):
        model.fit(X, Y, parallel_in_time=True, sampler=OtherOrder(len(X)))
    assert model.iteration == 0


# In the course of a fit --------------------------------------------------------------


@pytest.mark.parametrize("layers", [1, 2])
@pytest.mark.parametrize(
    "listens", ["on_epoch_end", "on_train_batch_end", "on_train_batch_begin"]
)
def test_who_listens_changes_no_bit(layers, listens, backend):
    """A block of epochs, one epoch or one update at a time: the same operations."""
    quiet, heard = (small_model(layers, backend=backend) for _ in range(2))
    times = []
    listener = LambdaCallback(**{listens: lambda number, logs: times.append(number)})
    expected = quiet.fit(X, Y, batch_size=5, epochs=7, verbose=0)
    history = heard.fit(X, Y, batch_size=5, epochs=7, verbose=0, callbacks=listener)
    assert heard.parameters.tolist() == quiet.parameters.tolist()
    assert history.history == expected.history
    assert history.iterations == expected.iterations
    assert len(times) == (7 if listens == "on_epoch_end" else 21)


@pytest.mark.parametrize(
    "momentum, backend", [(0, "numpy"), (0, "torch"), (0.5, "torch")]
)
@pytest.mark.parametrize("layers", [1, 2])
def test_the_learning_rate_may_change(layers, momentum, backend, with_graphs):
    """Also where updates are remembered, and with them the rate that they had."""
    models = [
        small_model(layers, momentum, backend=backend, run_eagerly=eagerly)
        for eagerly in (True, False)
    ]
    for model in models:
        rates = LearningRateScheduler(lambda epoch, rate: rate / (1 + epoch))
        with with_graphs():
            model.fit(X, Y, batch_size=5, epochs=5, verbose=0, callbacks=rates)
    assert_allclose(models[0].parameters, models[1].parameters, rtol=1e-10)


@pytest.mark.parametrize("layers", [1, 2])
def test_parameters_may_be_changed_from_outside(layers):
    class Halves(Callback):
        def on_epoch_end(self, epoch, logs=None):
            self.model.set_weights([0.5 * part for part in self.model.get_weights()])

    models = [small_model(layers, run_eagerly=eagerly) for eagerly in (True, False)]
    for model in models:
        model.fit(X, Y, batch_size=5, epochs=5, verbose=0, callbacks=Halves())
    assert_allclose(models[0].parameters, models[1].parameters, rtol=1e-10)


def adds_momentum(model):
    model.optimizer.momentum = 0.9


def changes_the_loss(model):
    model.compile(SGD(0.05), "mae")


def lowers_the_rate(model):
    """So far that float32 cannot tell it from 0."""
    model.optimizer.learning_rate = 1e-60


def adds_a_penalty(model):
    model.layers[0].kernel_regularizer = l2(0.5)


def bends_the_line(model):
    model.layers[0].activation = "tanh"


@pytest.mark.parametrize(
    "change",
    [
        adds_momentum,
        changes_the_loss,
        lowers_the_rate,
        adds_a_penalty,
        bends_the_line,
    ],
)
@pytest.mark.parametrize("layers", [1, 2])
def test_what_else_changes_is_noticed(layers, change):
    models = [small_model(layers, run_eagerly=eagerly) for eagerly in (True, False)]
    for model in models:
        listener = LambdaCallback(
            on_epoch_end=lambda epoch, logs, model=model: epoch == 1 and change(model)
        )
        model.fit(X, Y, batch_size=5, epochs=5, verbose=0, callbacks=listener)
    assert_allclose(models[0].parameters, models[1].parameters, rtol=1e-10)
    assert_allclose(models[0].gradients, models[1].gradients, rtol=1e-10)


def test_a_stronger_penalty_is_noticed_where_updates_are_remembered(with_graphs):
    models = []
    for eagerly in True, False:
        layers = [Dense(2, "tanh", kernel_regularizer=l2(0.1)), Dense(1)]
        model = Sequential(layers, backend="torch", dtype="float64", seed=3)
        model.compile(SGD(0.05), "mse", run_eagerly=eagerly)
        penalty = model.layers[0].kernel_regularizer
        stronger = LambdaCallback(
            on_epoch_end=lambda epoch, _, it=penalty: setattr(it, "strength", epoch)
        )
        with with_graphs():
            model.fit(X, Y, batch_size=5, epochs=5, verbose=0, callbacks=stronger)
        models.append(model)
    assert_allclose(models[0].parameters, models[1].parameters, rtol=1e-10)


@pytest.mark.parametrize(
    "how, y, weights",
    [
        ({"metrics": ["root_mean_squared_error"]}, Y, None),
        ({"metrics": ["recall"]}, np.zeros(len(Y)), None),  # of nothing
        ({"weighted_metrics": ["accuracy"]}, np.zeros(len(Y)), np.zeros(len(Y))),
    ],
    ids=["a root", "nothing to find", "no weight"],
)
@pytest.mark.parametrize("seeds", [{"seed": 1}, {"seeds": [1, 2]}], ids=["one", "two"])
def test_what_is_measured_in_epochs_that_nobody_hears_of(how, y, weights, seeds):
    records = []
    for run_eagerly in True, False:
        model = Sequential([Dense(1, "sigmoid")], dtype="float64", **seeds)
        model.compile(SGD(0.1), "mse", run_eagerly=run_eagerly, **how)
        record = model.fit(X, y, 5, 3, verbose=0, sample_weight=weights)
        records.append(record.history)
    assert records[0].keys() == records[1].keys()
    for name in records[0]:
        assert_allclose(records[1][name], records[0][name], rtol=1e-9)


@pytest.mark.parametrize("dtype", sorted(TOLERANCE))
@pytest.mark.parametrize("rate", [1e-300, 1e-40, 1e-20, 1e20])
@pytest.mark.parametrize("layers", [1, 2])
def test_learning_rates_beyond_all_reason(layers, rate, dtype):
    models = [
        small_model(layers, dtype=dtype, run_eagerly=eagerly)
        for eagerly in (True, False)
    ]
    for model in models:
        model.optimizer.learning_rate = rate
        model.fit(X, Y, verbose=0)
    how = {"rtol": TOLERANCE[dtype]}
    assert_allclose(models[0].parameters, models[1].parameters, **how)
    assert_allclose(models[0].gradients, models[1].gradients, **how)


@pytest.mark.parametrize("layers", [1, 2])
def test_a_fit_may_go_on_in_another(layers):
    """Also in the middle of a pass that `steps_per_epoch` has cut."""
    once, twice = small_model(layers), small_model(layers)
    how = {"batch_size": 5, "steps_per_epoch": 2, "verbose": 0}
    once.fit(X, Y, epochs=7, **how)
    twice.fit(X, Y, epochs=3, **how)
    twice.fit(X, Y, epochs=4, **how)
    assert twice.parameters.tolist() == once.parameters.tolist()


@pytest.mark.parametrize("layers, momentum", [(1, 0), (2, 0), (2, 0.5)])
@pytest.mark.parametrize("listens", [True, False])
@pytest.mark.parametrize("steps", [None, 2], ids=["whole passes", "2 steps"])
def test_a_loss_that_is_no_number_ends_where_the_plain_loop_ends(
    layers, momentum, listens, steps
):
    """The epochs that were run together with it are undone."""
    ends = []
    for run_eagerly in True, False:
        model = small_model(layers, momentum, run_eagerly=run_eagerly)
        model.optimizer.learning_rate = 20
        callbacks = LambdaCallback(on_epoch_end=lambda *_: None) if listens else None
        with pytest.raises(FloatingPointError) as problem:
            how = {"epochs": 1000, "verbose": 0, "callbacks": callbacks}
            model.fit(X, Y * 1e3, batch_size=5, steps_per_epoch=steps, **how)
        record = model.history
        place = model._stream.batches.state()
        ends.append((str(problem.value), record.epoch, model.iteration, place))
    assert ends[0] == ends[1]


@pytest.mark.parametrize("layers", [1, 2])
def test_a_fit_that_was_interrupted_in_an_epoch_is_resumed(layers):
    """By somebody who does not listen, so that whole epochs are made at once."""
    whole, broken = small_model(layers), small_model(layers)
    how = {"batch_size": 5, "epochs": 9, "verbose": 0}
    whole.fit(X, Y, **how)

    def stop(batch, logs):
        if broken.iteration == 4:
            raise ConnectionError("The lights went out.")

    with pytest.raises(ConnectionError):
        broken.fit(X, Y, callbacks=LambdaCallback(on_train_batch_end=stop), **how)
    broken.fit(X, Y, resume=True, **how)
    assert broken.parameters.tolist() == whole.parameters.tolist()
    assert broken.history.iterations == whole.history.iterations


@pytest.mark.parametrize("layers", [1, 2])
def test_ctrl_c_comes_between_updates_and_the_fit_can_be_resumed(layers):
    whole, broken = small_model(layers), small_model(layers)
    how = {"batch_size": 5, "epochs": 40_000 // layers, "verbose": 0}
    interrupt = threading.Timer(0.3, os.kill, (os.getpid(), signal.SIGINT))
    interrupt.start()
    with pytest.raises(KeyboardInterrupt):
        broken.fit(X, Y, **how)
    assert 0 < broken.iteration < 3 * how["epochs"]
    assert len(broken.history.iterations["loss"]) == broken.iteration
    broken.fit(X, Y, resume=True, **how)
    whole.fit(X, Y, **how)
    assert broken.parameters.tolist() == whole.parameters.tolist()
    assert broken.history.history == whole.history.history


# What it costs -----------------------------------------------------------------------


@pytest.mark.parametrize(
    "seeds, rows",
    [({"seed": 1}, 9), ({"seed": 1}, 3), ({"seeds": [1, 2]}, 9)],
    ids=["one", "in pieces", "two"],
)
def test_what_was_recorded_goes_with_the_fit(seeds, rows, monkeypatch):
    """Also where operations know their recording: nobody has to look for circles."""
    made, original = [], recording.Recording.__init__
    share_pieces_of(rows, 2, monkeypatch)

    def init(self, *arguments):
        original(self, *arguments)
        made.append(weakref.ref(self))

    monkeypatch.setattr(recording.Recording, "__init__", init)
    model = Sequential([Dense(2, "relu"), Dense(1, kernel_regularizer="l2")], **seeds)
    model.compile("sgd", "mse")
    gc.disable()
    try:
        model.fit(X, Y, batch_size=5, epochs=2, verbose=0)
        assert [each() for each in made] == [None]
    finally:
        gc.enable()


@pytest.mark.parametrize("batch_size", [16, 200, 20_000])
def test_memory_does_not_grow_with_the_data(batch_size):
    """Parameters and gradients, a batch or a piece of it, and the order of the rows."""
    samples, inputs, units = 20_000, 100, 64
    x, y = np.ones((samples, inputs), "float32"), np.ones((samples, 1), "float32")
    model = Sequential([Dense(units, "relu"), Dense(1)])
    model.compile(SGD(1e-6), "mse")
    model.fit(x[:10], y[:10], verbose=0)
    tracemalloc.start()
    model.fit(x, y, batch_size=batch_size, verbose=0)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    parameters = 4 * len(model.parameters)
    activations = 4 * batch_size * (inputs + 2 * units + 2)
    index = 8 * samples
    assert peak < 2 * (parameters + activations + index) + 2**20
    if batch_size == samples:
        assert peak < x.nbytes / 2

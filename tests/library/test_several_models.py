"""Several models at once: each is what it would be alone, with its seed."""

from functools import partial

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.testing import assert_allclose, assert_array_equal

from minisgd import (
    SGD,
    Adam,
    Dense,
    InOrder,
    RMSprop,
    Sequential,
    Shuffled,
    Stratified,
    load_model,
    plotting,
)
from minisgd.callbacks import (
    BackupAndRestore,
    CSVLogger,
    EarlyStopping,
    LambdaCallback,
    LearningRateScheduler,
    LivePlot,
    ModelCheckpoint,
    ReduceLROnPlateau,
)

SEEDS = [5, 0, 7]
rng = np.random.default_rng(0)
X, Y, CLASSES = rng.normal(size=(23, 3)), rng.normal(size=(23, 2)), np.arange(23) % 3
WEIGHTS = rng.random(23)


def line(optimizer=SGD, loss="mse", **how):
    """Make a linear model of one output; compile takes `run_eagerly`."""
    compiled = {"run_eagerly": how.pop("run_eagerly", False)}
    model = Sequential([Dense(1, input_shape=(3,))], dtype="float64", **how)
    model.compile(optimizer(0.05), loss, **compiled)
    return model


def network(optimizer=SGD, run_eagerly=False, **how):
    """Make a network that tells classes apart."""
    hidden = Dense(4, "relu", input_shape=(3,), kernel_regularizer="l2")
    model = Sequential([hidden, Dense(3, "softmax")], dtype="float64", **how)
    loss, metrics = "sparse_categorical_crossentropy", (["accuracy"], ["accuracy"])
    model.compile(optimizer(0.05), loss, *metrics, run_eagerly=run_eagerly)
    return model


def assert_same(together, number, alone, history=None, expected=None, **how):
    """Compare one of several models with one that was trained alone."""
    how = {"rtol": 1e-12, "atol": 1e-12} | how
    for part, whole in zip(together.get_weights(), alone.get_weights(), strict=True):
        assert_allclose(part[number], whole, **how)
    assert_allclose(together.predict(X)[number], alone.predict(X), **how)
    assert together.iteration == alone.iteration
    assert together.samples_seen == alone.samples_seen
    if history is not None:
        assert history.epoch == expected.epoch
        assert history.history.keys() == expected.history.keys()
        for name, values in expected.history.items():
            ours = np.array(history.history[name])[:, number]
            assert_allclose(ours, values, **how)
        for name, values in expected.iterations.items():
            ours = np.array(history.iterations[name])
            assert_allclose(ours if ours.ndim == 1 else ours[:, number], values, **how)


# Each is what it would be alone ------------------------------------------------------


@pytest.mark.parametrize("optimizer", [SGD, Adam, RMSprop])
def test_a_network_is_what_it_is_alone(optimizer, backend):
    """NumPy to the last bit; PyTorch multiplies several matrices in another order."""
    tolerance = 0 if backend == "numpy" else 1e-12
    how_close = {"rtol": tolerance, "atol": tolerance}
    how = {"batch_size": 5, "epochs": 3, "validation_split": 0.2}
    together = network(optimizer, backend=backend, seeds=SEEDS)
    history = together.fit(X, CLASSES, sample_weight=WEIGHTS, **how)
    for number, seed in enumerate(SEEDS):
        alone = network(optimizer, run_eagerly=True, backend=backend, seed=seed)
        expected = alone.fit(X, CLASSES, sample_weight=WEIGHTS, **how)
        assert_same(together, number, alone, history, expected, **how_close)
        ours = np.array(together.evaluate(X, CLASSES))[:, number]
        assert_allclose(ours, alone.evaluate(X, CLASSES), **how_close)


WAYS = {
    "batch_size": st.integers(1, 25),
    "epochs": st.integers(1, 5),
    "steps_per_epoch": st.none() | st.integers(1, 9),
    "accumulate_batches": st.integers(1, 3),
    "drop_last": st.booleans(),
    "shuffle": st.booleans(),
    "weighted": st.booleans(),
    "shared": st.booleans(),
}


@given(optimizer=st.sampled_from([SGD, Adam, RMSprop]), **WAYS)
@settings(max_examples=60)
def test_a_network_in_whatever_way_it_is_trained(optimizer, **ways):
    make, y = partial(network, optimizer), CLASSES
    each_is_what_it_is_alone(make(seeds=SEEDS), make, y, **ways)


@given(run_eagerly=st.booleans(), parallel_in_time=st.booleans(), **WAYS)
@settings(max_examples=90)
def test_a_line_in_whatever_way_it_is_trained(run_eagerly, parallel_in_time, **ways):
    together = line(seeds=SEEDS, run_eagerly=run_eagerly)
    ways["parallel_in_time"] = parallel_in_time and not run_eagerly
    each_is_what_it_is_alone(together, **ways)


@given(**WAYS)
@settings(max_examples=25)
def test_a_line_in_a_program_for_a_gpu(with_programs, **ways):
    with with_programs():
        together = line(seeds=SEEDS, backend="torch")
        each_is_what_it_is_alone(together, **ways)


@pytest.mark.skipif(
    not torch.cuda.is_available(), reason="PyTorch finds no CUDA GPU here"
)
@given(**WAYS)
@settings(max_examples=90)
def test_a_line_on_a_gpu(**ways):
    together = line(seeds=SEEDS, backend="torch", device="cuda")
    each_is_what_it_is_alone(together, **ways)


def test_losses_of_updates_stay_on_the_gpu_until_somebody_asks(
    with_programs, monkeypatch
):
    """Of thousands of models they would take longer to fetch than to compute."""
    from minisgd.backends.torch import Backend

    fetched, to_numpy = [], Backend.to_numpy

    def noted(backend, array):
        fetched.append(array.numel())
        return to_numpy(backend, array)

    monkeypatch.setattr(Backend, "to_numpy", noted)
    model = line(seeds=SEEDS, backend="torch")
    with with_programs():
        history = model.fit(X, Y[:, :1], batch_size=5, epochs=30, verbose=0)
    assert sum(fetched) == 30 * len(SEEDS)  # one for an epoch of each model
    updates, per_epoch = model.iteration, model.iteration // 30
    losses = np.array(history.iterations["loss"])
    assert sum(fetched) == (30 + updates) * len(SEEDS)
    rows = np.array(history.iterations["rows"])[:per_epoch, None]
    by_epoch = losses.reshape(30, per_epoch, -1)
    expected = (by_epoch * rows).sum(axis=1) / len(X)
    assert_allclose(history.history["loss"], expected, rtol=1e-12)


def each_is_what_it_is_alone(
    together,
    make=line,
    y=Y[:, :1],
    *,
    weighted,
    drop_last,
    shared,
    parallel_in_time=False,
    **how,
):
    how["drop_last"] = drop_last and how["batch_size"] <= 23
    how["sample_weight"] = WEIGHTS if weighted else None
    sampler = {"sampler": Shuffled(23, seed=1)} if shared else {}
    parallel = {"parallel_in_time": parallel_in_time}
    history = together.fit(X, y, verbose=0, **how, **sampler, **parallel)
    for number, seed in enumerate(SEEDS):
        sampler = {"sampler": Shuffled(23, seed=1)} if shared else {}
        alone = make(seed=seed, run_eagerly=True)
        expected = alone.fit(X, y, verbose=0, **how, **sampler)
        assert_same(together, number, alone, history, expected)
        assert_allclose(together.gradients[number], alone.gradients, atol=1e-12)
    another = make(seeds=SEEDS, run_eagerly=True)
    another.set_weights(together.get_weights())


@pytest.mark.parametrize("run_eagerly", [True, False])
def test_with_much_data(run_eagerly):
    """More than is laid out beforehand, and in float32."""
    rng = np.random.default_rng(1)
    x, y = rng.normal(size=(30_000, 3)), rng.normal(size=30_000)
    weights = []
    for seeds in {"seeds": [1, 2]}, {"seed": 1}, {"seed": 2}:
        model = Sequential([Dense(1)], **seeds)
        model.compile(SGD(0.01), run_eagerly=run_eagerly or "seed" in seeds)
        model.fit(x, y, batch_size=100, verbose=0)
        weights.append(model.backend.to_numpy(model.parameters))
    assert_allclose(weights[0], weights[1:], atol=1e-6)


def test_a_sampler_that_is_given_is_shared():
    model = line(seeds=SEEDS)
    model.set_weights([np.zeros((3, 3, 1)), np.zeros((3, 1))])
    model.fit(X, Y[:, :1], 4, sampler=Stratified(CLASSES, seed=1))
    assert_array_equal(model.get_weights()[0][0], model.get_weights()[0][1])
    model.fit(X, Y[:, :1], 4)
    assert (model.get_weights()[0][0] != model.get_weights()[0][1]).all()


def test_batches_of_others_are_shared():
    batches = [(X[:9], CLASSES[:9]), (X[9:], CLASSES[9:])]
    together = network(seeds=SEEDS)
    together.fit(batches[:2].__iter__())
    together.train_on_batch(*batches[0])
    for number, seed in enumerate(SEEDS):
        alone = network(seed=seed)
        alone.fit(batches[:2].__iter__())
        alone.train_on_batch(*batches[0])
        assert_same(together, number, alone, rtol=0, atol=0)


class Numbered:
    """Batches that have numbers."""

    def __len__(self):
        return 2

    def __getitem__(self, number):
        rows = slice(9) if number == 0 else slice(9, None)
        return X[rows], CLASSES[rows]


@pytest.mark.parametrize("sampler", [InOrder, lambda batches: Shuffled(batches, 1)])
def test_batches_with_numbers_are_shared(sampler):
    together = network(seeds=SEEDS)
    together.fit(Numbered(), epochs=5, sampler=sampler(2))
    for number, seed in enumerate(SEEDS):
        alone = network(seed=seed)
        alone.fit(Numbered(), epochs=5, sampler=sampler(2))
        assert_same(together, number, alone, rtol=0, atol=0)


@pytest.mark.parametrize("seeds", [SEEDS, [1]])
def test_batches_that_are_shared_are_not_shuffled_for_each(seeds, raises_saying):
    together = network(seeds=seeds)
    before = repr(together)
    with raises_saying(
        ValueError,
        "shuffle=True takes the batches of x in another order for every model, but "
        "those that seeds= has made share their batches. Use shuffle=False, or "
        "sampler=minisgd.Shuffled(len(x)).",
    ):
        together.fit(Numbered())
    assert repr(together) == before and together.history is None


# What it is ----------------------------------------------------------------------------


def test_shapes():
    model = network(seeds=SEEDS)
    assert [part.shape for part in model.get_weights()] == [
        *((3, 3, 4), (3, 4)),
        *((3, 4, 3), (3, 3)),
    ]
    assert model.count_params() == 31
    assert model.predict(X).shape == (3, 23, 3)
    loss, accuracy, weighted = model.evaluate(X, CLASSES, sample_weight=WEIGHTS)
    assert loss.shape == accuracy.shape == weighted.shape == (3,)
    history = model.fit(X, CLASSES, batch_size=8, epochs=2)
    assert np.array(history.history["loss"]).shape == (2, 3)
    assert np.array(history.iterations["loss"]).shape == (6, 3)
    assert history.iterations["rows"] == [8, 8, 7, 8, 8, 7]
    assert repr(model).endswith("31 parameters in each of 3 models, 6 updates so far")


def test_what_is_shown(capsys):
    """A mean and a standard deviation."""
    model = line(seeds=SEEDS)
    losses = model.fit(X, Y[:, :1], verbose=2).history["loss"][0]
    shown = f"loss {losses.mean():.4g} ± {losses.std():.2g}"
    assert capsys.readouterr().out == f"Epoch 1/1: 1 step, {shown}\n"
    assert repr(model.history) == f"History of 1 epoch, 1 update: {shown}"


@pytest.mark.parametrize("seeds", [(3,), range(3, 4), np.array([3])])
def test_one_of_several_is_still_several(seeds):
    assert line(seeds=seeds).predict(X).shape == (1, 23, 1)


@pytest.mark.parametrize(
    "arguments, kind, sentence",
    [
        (
            {"seeds": 32},
            TypeError,
            "seeds must be a list of integers, one for each model, but got 32. For so "
            "many models use seeds=range(32).",
        ),
        (
            {"seeds": [1, 0.5]},
            TypeError,
            "seeds must be a list of integers, one for each model, but got [1, 0.5]. "
            "For so many models use seeds=range(32).",
        ),
        (
            {"seeds": [1, -1]},
            ValueError,
            "seeds[i] must be zero or a positive integer, but got -1.",
        ),
        (
            {"seeds": []},
            ValueError,
            "seeds must hold at least one seed, but it is empty.",
        ),
        (
            {"seeds": [1], "seed": 2},
            ValueError,
            "seed and seeds cannot be given together, but got seed=2. Use seeds for "
            "several models, seed for one.",
        ),
    ],
)
def test_seeds_that_are_none(arguments, kind, sentence, raises_saying):
    with raises_saying(kind, sentence):
        Sequential([Dense(1)], **arguments)


# With the rest of the library ----------------------------------------------------------


@pytest.mark.parametrize(
    "callback",
    [
        EarlyStopping("loss"),
        ReduceLROnPlateau("loss"),
        CSVLogger("log.csv"),
        ModelCheckpoint("best.keras", save_best_only=True),
        LivePlot(),
    ],
    ids=lambda callback: type(callback).__name__,
)
def test_who_looks_at_one_number_is_refused(callback, raises_saying):
    model = line(seeds=SEEDS)
    before = model.parameters.copy()
    with raises_saying(
        ValueError,
        f"{type(callback).__name__} looks at the numbers of one model, but seeds= has "
        f"made several. Leave it out, or train them one by one.",
    ):
        model.fit(X, Y[:, :1], callbacks=[callback])
    assert_array_equal(model.parameters, before)


def test_callbacks_hear_of_all_models():
    heard, model = [], line(seeds=SEEDS)
    listener = LambdaCallback(on_epoch_end=lambda _, logs: heard.append(logs["loss"]))
    slower = LearningRateScheduler(lambda epoch, rate: rate / 2)
    model.fit(X, Y[:, :1], epochs=3, callbacks=[listener, slower])
    assert_array_equal(heard, model.history.history["loss"])
    assert model.optimizer.learning_rate == 0.05 / 8


@pytest.mark.parametrize("make, y", [(line, Y[:, :1]), (network, CLASSES)])
def test_saved_and_resumed(make, y, tmp_path):
    whole, broken = make(seeds=SEEDS), make(seeds=SEEDS)
    whole.fit(X, y, batch_size=4, epochs=5)

    def stop(batch, logs):
        if broken.iteration == 14:
            broken.save(tmp_path / "models.keras")
            raise ConnectionError

    with pytest.raises(ConnectionError):
        listener = LambdaCallback(on_train_batch_end=stop)
        broken.fit(X, y, batch_size=4, epochs=5, callbacks=listener)
    loaded = load_model(tmp_path / "models.keras")
    history = loaded.fit(X, y, batch_size=4, epochs=5, resume=True)
    assert_array_equal(loaded.parameters, whole.parameters)
    assert_array_equal(history.history["loss"], whole.history.history["loss"])
    assert_array_equal(history.iterations["loss"], whole.history.iterations["loss"])


def test_a_backup(tmp_path):
    model = network(seeds=SEEDS)
    model.fit(X, CLASSES, epochs=2, callbacks=BackupAndRestore(tmp_path / "backup"))
    other = network(seeds=SEEDS)
    other.fit(X, CLASSES, epochs=2)
    assert_array_equal(model.parameters, other.parameters)


@pytest.mark.parametrize("run_eagerly", [True, False])
def test_a_loss_that_is_no_number_has_an_owner(run_eagerly):
    model = line(seeds=SEEDS, run_eagerly=run_eagerly)
    kernels, biases = model.get_weights()
    kernels[1] = 1e200
    model.set_weights([kernels, biases])
    with pytest.raises(FloatingPointError, match="^The loss of model 1 is inf at"):
        model.fit(X, Y[:, :1], batch_size=4, epochs=3)
    assert model.history.epoch == []


# The picture ---------------------------------------------------------------------------


def test_the_spread_is_drawn():
    model = line(seeds=range(20))
    history = model.fit(X, Y[:, :1], epochs=6, validation_split=0.3, verbose=0)
    fig = plotting.spread_by_epoch(history)
    (ax,) = fig.axes
    losses = np.array(history.history["loss"])
    drawn = {each.get_label(): each for each in ax.lines}
    assert_allclose(drawn["mean of 20 models"].get_ydata(), losses.mean(axis=1))
    lower, upper = drawn["quantiles of 5% and 95%"], ax.lines[-1]
    assert_allclose(lower.get_ydata(), np.quantile(losses, 0.05, axis=1))
    assert_allclose(upper.get_ydata(), np.quantile(losses, 0.95, axis=1))
    (band,) = ax.collections
    heights = band.get_paths()[0].vertices[:, 1]
    assert heights.max() == pytest.approx((losses.mean(1) + losses.std(1)).max())
    assert ax.get_ylabel() == "loss"
    plotting.plt.close(fig)


def test_the_spread_of_one_model_is_refused(raises_saying):
    model = line(seed=1)
    history = model.fit(X, Y[:, :1], verbose=0)
    with raises_saying(
        ValueError,
        "history must be that of several models, but it is of one. Make them with "
        "Sequential(layers, seeds=range(32)).",
    ):
        plotting.spread_by_epoch(history)

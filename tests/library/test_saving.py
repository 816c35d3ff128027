"""Files: what comes back is what was saved, a crash loses nothing, nothing is run."""

import os
import pickle
import signal
import subprocess
import sys
import textwrap
import time
import zipfile

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.testing import assert_array_equal

from minisgd import (
    SGD,
    Adam,
    BinaryCrossentropy,
    Dense,
    Input,
    MeanSquaredError,
    RMSprop,
    Sequential,
    Shuffled,
    l2,
    load_model,
    losses,
    metrics,
    models,
    regularizers,
    saving,
    utils,
)
from minisgd.callbacks import LambdaCallback, ModelCheckpoint

rng = np.random.default_rng(0)
X, Y = rng.normal(size=(10, 3)), rng.integers(0, 2, size=(10, 1))


def make_model(front=(), **arguments):
    layers = [*front, Dense(4, "relu", kernel_regularizer=l2(0.1)), Dense(1, "sigmoid")]
    model = Sequential(layers, seed=0, **arguments)
    model.compile(Adam(0.01), "binary_crossentropy", metrics=["accuracy"])
    return model


def assert_same_future(model, other):
    for each in model, other:
        each.fit(X, Y, batch_size=4, epochs=2)
    assert_array_equal(model.parameters, other.parameters)
    assert model.history.history == other.history.history


# There and back ----------------------------------------------------------------------


def test_a_trained_model_goes_on_as_if_nothing_had_been(backend, tmp_path):
    model = make_model(backend=backend)
    model.fit(X, Y, batch_size=4, epochs=2, validation_split=0.2)
    model.save(tmp_path / "model.keras")
    loaded = load_model(tmp_path / "model.keras")
    assert repr(loaded) == repr(model)
    assert loaded.history.history == model.history.history
    assert loaded.history.iterations == model.history.iterations
    assert loaded.evaluate(X, Y) == model.evaluate(X, Y)
    assert_same_future(model, loaded)


COMPILED = [
    {},
    {"optimizer": SGD(0.1, momentum=0.9, nesterov=True, weight_decay=0.01)},
    {"loss": BinaryCrossentropy(from_logits=True), "steps_per_execution": 3},
    {"metrics": ["mae", metrics.BinaryAccuracy(threshold=0.3), metrics.Recall()]},
    {"weighted_metrics": [MeanSquaredError(), "accuracy"]},
]


@pytest.mark.parametrize("trained", [True, False], ids=["trained", "untrained"])
@pytest.mark.parametrize("compiled", COMPILED)
def test_what_compile_was_told_comes_back(compiled, trained, tmp_path):
    model = make_model()
    optimizer = compiled.get("optimizer", SGD(0.5))
    optimizer.model = None
    model.compile(**{"loss": "mse"} | compiled | {"optimizer": optimizer})
    model.build((3,))
    if trained:
        model.fit(X, Y)
    model.save(tmp_path / "model")
    loaded = load_model(tmp_path / "model")
    assert repr(loaded.optimizer) == repr(optimizer)
    assert repr(loaded.loss) == repr(model.loss)
    assert repr(loaded.metrics) == repr(model.metrics)
    assert loaded.steps_per_execution == model.steps_per_execution
    assert_same_future(model, loaded)


@pytest.mark.parametrize(
    "front, dtype", [([], "float64"), ([Input(shape=(3,))], "float32")]
)
def test_the_layers_come_back(front, dtype, tmp_path):
    for layer in front:
        layer.in_model = False
    model = make_model(front, dtype=dtype)
    model.fit(X, Y)
    model.save(tmp_path / "model")
    assert repr(load_model(tmp_path / "model")) == repr(model)


INITIALIZERS = ["glorot_uniform", "glorot_normal", "he_uniform", "he_normal", "zeros"]


@pytest.mark.parametrize("initializer", INITIALIZERS)
@pytest.mark.parametrize("regularizer", [None, "l1", "l2", regularizers.l1(0.5)])
def test_names_initializers_and_regularizers_come_back(
    initializer, regularizer, tmp_path
):
    how = {"kernel_initializer": initializer, "kernel_regularizer": regularizer}
    front = Input(shape=(3,), name="pixels")
    layers = [front, Dense(4, name="hidden", **how), Dense(1, "sigmoid", name="out")]
    model = Sequential(layers, name="a model", seed=0)
    model.compile(loss="binary_crossentropy")
    model.fit(X, Y, batch_size=4, verbose=0)
    model.save(tmp_path / "model")
    loaded = load_model(tmp_path / "model")
    assert repr(loaded) == repr(model)
    assert loaded.name == "a model"
    assert [layer.name for layer in loaded.layers] == ["hidden", "out"]
    assert loaded._input.name == "pixels"
    hidden = loaded.get_layer("hidden")
    assert hidden.kernel_initializer == initializer
    assert repr(hidden.kernel_regularizer) == repr(
        regularizer if regularizer is None else regularizers.get(regularizer)
    )
    assert loaded.evaluate(X, Y, verbose=0) == model.evaluate(X, Y, verbose=0)
    assert_same_future(model, loaded)


def test_metrics_with_names_come_back(tmp_path):
    """Also those whose class has the name of a loss."""
    chosen = [
        metrics.RootMeanSquaredError(),
        metrics.RootMeanSquaredError(name="rmse"),
        metrics.MeanSquaredError(name="mine"),
        metrics.MeanAbsoluteError(),
        metrics.BinaryAccuracy(0.4, name="acc_40"),
        metrics.Precision(name="precise"),
        metrics.Recall(threshold=0.1),
        MeanSquaredError(),
        "mae",
    ]
    names = [
        *("root_mean_squared_error", "rmse", "mine", "mean_absolute_error", "acc_40"),
        *("precise", "recall", "mean_squared_error", "mae"),
    ]
    model = make_model()
    model.compile("rmsprop", "binary_crossentropy", metrics=chosen)
    model.fit(X, Y, batch_size=3, epochs=2, validation_split=0.2, verbose=0)
    model.save(tmp_path / "model")
    loaded = load_model(tmp_path / "model")
    assert loaded.metrics_names == model.metrics_names == ["loss", *names]
    assert repr(loaded.metrics) == repr(model.metrics)
    assert [metric.name for metric, _ in loaded.metrics.values()] == [
        metric.name for metric, _ in model.metrics.values()
    ]
    assert loaded.evaluate(X, Y, verbose=0) == model.evaluate(X, Y, verbose=0)
    assert_same_future(model, loaded)


def test_rmsprop_remembers(tmp_path, backend):
    model = make_model(backend=backend)
    model.compile(RMSprop(0.01, rho=0.8, epsilon=1e-5), "binary_crossentropy")
    model.fit(X, Y, batch_size=4, epochs=2, verbose=0)
    model.save(tmp_path / "model")
    loaded = load_model(tmp_path / "model")
    assert repr(loaded.optimizer) == (
        "RMSprop(learning_rate=0.01, rho=0.8, epsilon=1e-05)"
    )
    assert loaded.optimizer.iterations == model.optimizer.iterations == 6
    assert_same_future(model, loaded)


def test_a_model_can_be_loaded_without_how_it_was_trained(tmp_path, raises_saying):
    model = make_model()
    model.fit(X, Y, verbose=0)
    model.save(tmp_path / "model")
    loaded = load_model(tmp_path / "model", compile=False)
    assert loaded.loss is loaded.optimizer is loaded.history is None
    assert loaded.iteration == model.iteration
    assert_array_equal(
        loaded.predict(X, verbose=0), model.predict(X, verbose=0), strict=True
    )
    sentence = (
        "The model must be compiled first. Call "
        'model.compile(optimizer="sgd", loss="mse") before this.'
    )
    with raises_saying(ValueError, sentence):
        loaded.fit(X, Y)


def test_a_model_is_loaded_where_keras_has_it():
    assert saving.load_model is load_model is models.load_model


def test_a_file_that_is_there_is_replaced_only_if_it_may_be(tmp_path, raises_saying):
    path, model = tmp_path / "model", make_model()
    model.fit(X, Y, verbose=0)
    model.save(path, overwrite=False)  # nothing is there yet
    before = path.read_bytes()
    model.fit(X, Y, verbose=0)
    sentence = f"{str(path)!r} is there already. Use overwrite=True to replace it."
    with raises_saying(ValueError, sentence):
        model.save(path, overwrite=False)
    assert path.read_bytes() == before
    assert os.listdir(tmp_path) == ["model"]
    model.save(path)
    assert load_model(path).iteration == 2


def test_a_model_that_was_not_compiled(tmp_path):
    model = Sequential([Dense(2, input_shape=(3,))], seed=0)
    model.save(tmp_path / "model")
    loaded = load_model(tmp_path / "model")
    assert_array_equal(loaded.predict(X), model.predict(X))
    assert loaded.loss is None


def test_a_model_moves_to_another_backend(tmp_path):
    model = make_model(dtype="float64")
    model.fit(X, Y, batch_size=4)
    model.save(tmp_path / "model")
    moved = load_model(tmp_path / "model", backend="torch")
    assert moved.backend.config["backend"] == "torch"
    stays = load_model(tmp_path / "model", device="cpu")
    assert stays.backend.config == model.backend.config
    for each in model, moved:
        each.fit(X, Y, batch_size=4, epochs=3)
    expected = model.predict(X)
    np.testing.assert_allclose(moved.predict(X), expected, rtol=1e-10)


def test_weights_alone(tmp_path):
    model, other = make_model(), make_model()
    model.fit(X, Y)
    other.predict(X)
    model.save_weights(tmp_path / "weights")
    other.load_weights(tmp_path / "weights")
    assert_array_equal(other.parameters, model.parameters)
    assert other.iteration == 0
    model.fit(X, Y)
    model.save(tmp_path / "model")
    other.load_weights(tmp_path / "model")
    assert_array_equal(other.parameters, model.parameters)


LEAVES = st.none() | st.booleans() | st.integers(-(2**130), 2**130) | st.text()
LEAVES |= st.floats(allow_nan=False)
TREES = st.recursive(
    LEAVES,
    lambda parts: st.lists(parts) | st.dictionaries(st.text("abc", max_size=3), parts),
)


@given(tree=TREES)
def test_any_state_comes_back(tree, tmp_path_factory):
    path = tmp_path_factory.mktemp("states") / "state"
    array = np.arange(6.0).reshape(2, 3)
    saving.write(path, {"tree": tree, "array": [array, array.astype("float32")]})
    state = saving.read(path)
    assert state["tree"] == tree
    assert_array_equal(state["array"][0], array)
    assert state["array"][1].dtype == "float32"


# What cannot be saved or loaded ------------------------------------------------------


def test_a_model_without_weights(raises_saying, tmp_path):
    sentence = (
        "The model has no weights yet, because nothing says how many inputs it has. "
        "Give the first layer an input_shape, or call fit first."
    )
    with raises_saying(ValueError, sentence):
        make_model().save(tmp_path / "model")
    assert os.listdir(tmp_path) == []


class OfMyOwn(losses.MeanSquaredError):
    """A loss whose code is here and not in any file."""


def worst_error(y_true, y_pred):
    return abs(y_true - y_pred).max(axis=-1)


def test_parts_of_your_own_are_to_be_given_again(raises_saying, tmp_path):
    path, own = tmp_path / "model", {"OfMyOwn": OfMyOwn, "worst_error": worst_error}
    model = Sequential([Dense(1, input_shape=(3,))], seed=0)
    model.compile(loss=OfMyOwn(), metrics=[worst_error])
    model.fit(X, Y, verbose=0)
    model.save(path)
    sentence = (
        "The file needs 'OfMyOwn', which is not one of minisgd's own. Load it with "
        "load_model(path, custom_objects={'OfMyOwn': OfMyOwn}), or with compile=False."
    )
    with raises_saying(ValueError, sentence):
        load_model(path)
    for objects in own, own | {"OfMyOwn": OfMyOwn()}:
        loaded = load_model(path, custom_objects=objects)
        assert type(loaded.loss) is OfMyOwn
        assert loaded.evaluate(X, Y, verbose=0) == model.evaluate(X, Y, verbose=0)
    assert_same_future(model, loaded)
    assert load_model(path, compile=False).loss is None


def test_a_dict_that_looks_like_an_array_in_the_file(tmp_path):
    path, array = tmp_path / "state", np.array([0.5])
    state = {"array": {"array": [{"array": "0"}, array]}, "other": {"array": array}}
    saving.write(path, state)
    assert saving.read(path) == state


@pytest.mark.parametrize(
    "state, sentence",
    [
        (
            {"seen": {1, 2}},
            "What is saved must be dicts, lists, numbers, text, None and arrays, but got "
            "{1, 2}. Let the state() of a callback return only such.",
        ),
        (
            {"seen": {1: "a"}},
            "What is saved must have text as keys of dicts, but got 1. Use str(...).",
        ),
    ],
)
def test_what_cannot_be_saved(state, sentence, raises_saying, tmp_path):
    with raises_saying(TypeError, sentence):
        saving.write(tmp_path / "state", state)
    assert not list(tmp_path.iterdir())


def test_a_model_that_is_loaded_draws_no_seed(tmp_path):
    model = Sequential([Dense(1, input_shape=(3,))], seed=0)
    model.save(tmp_path / "model")
    drawn = []
    for loads in False, True:
        utils.set_random_seed(1)
        if loads:
            load_model(tmp_path / "model")
        drawn.append(Sequential([Dense(1, input_shape=(3,))]).get_weights()[0].tolist())
    assert drawn[0] == drawn[1]


class StrongerL2(regularizers.L2):
    def gradient(self, kernel):
        return 3 * super().gradient(kernel)


class OwnDense(Dense):
    def forward(self, x):
        return 2 * super().forward(x)


def test_layers_and_penalties_of_your_own_are_to_be_given_again(
    raises_saying, tmp_path
):
    path = tmp_path / "model"
    layers = OwnDense(2), Dense(1, kernel_regularizer=StrongerL2(0.1))
    model = Sequential([Input((3,)), *layers], seed=0)
    model.compile()
    model.fit(X, Y, verbose=0)
    model.save(path)
    sentence = (
        "The file needs 'OwnDense', which is not one of minisgd's own. Load it with "
        "load_model(path, custom_objects={'OwnDense': OwnDense})."
    )
    for ready in True, False:
        with raises_saying(ValueError, sentence):
            load_model(path, compile=ready)
    own = {"OwnDense": OwnDense(2), "StrongerL2": StrongerL2(0.1)}
    assert_same_future(model, load_model(path, custom_objects=own))


def test_what_is_not_compiled_counts_on(tmp_path):
    model = Sequential([Dense(1, input_shape=(3,))], seed=0)
    model.compile()
    model.fit(X, Y, batch_size=len(X), epochs=5, verbose=0)
    model.save(tmp_path / "model")
    loaded = load_model(tmp_path / "model", compile=False)
    assert (loaded.iteration, loaded.samples_seen) == (5, 5 * len(X))
    loaded.compile()
    history = loaded.fit(X, Y, batch_size=len(X), epochs=2, verbose=0)
    assert history.iterations["iteration"] == [6, 7]


@pytest.mark.parametrize(
    "how, sentence",
    [
        ({"compile": "no"}, "compile must be True or False, but got 'no'."),
        (
            {"custom_objects": [1]},
            "custom_objects must be a dict from names to objects, but got [1].",
        ),
        (
            {"compiled": False},
            "load_model has no argument 'compiled'. Did you mean 'compile'?",
        ),
    ],
)
def test_arguments_of_loading_are_checked(how, sentence, raises_saying):
    with raises_saying(TypeError, sentence):
        load_model("there is no such file", **how)


class Capped(losses.MeanSquaredError):
    """A loss with a setting, which is in no file either."""

    def __init__(self, limit):
        self.limit = limit


@pytest.mark.parametrize("given", [Capped, 3])
def test_a_class_with_settings_is_not_the_object(given, raises_saying, tmp_path):
    path, model = tmp_path / "model", Sequential([Dense(1, input_shape=(3,))])
    model.compile(loss=Capped(limit=100.0))
    model.save(path)
    sentence = (
        f"custom_objects['Capped'] must be the object or function that the model was "
        f"made with, but got {given!r}."
    )
    with raises_saying(ValueError, sentence):
        load_model(path, custom_objects={"Capped": given})


def damaged(path):
    return (
        f"{str(path)!r} is not a file that minisgd has saved, or it is damaged. Save a "
        f"model with model.save(path)."
    )


@pytest.mark.parametrize("content", [b"", b"PK", b"hello", b"\x80\x04\x95", b"{}"])
def test_another_file(content, tmp_path, raises_saying):
    path = tmp_path / "model"
    path.write_bytes(content)
    with raises_saying(ValueError, damaged(path)):
        load_model(path)


def test_no_file(tmp_path):
    with pytest.raises(FileNotFoundError):
        load_model(tmp_path / "nothing")


def test_weights_are_not_a_model(tmp_path, raises_saying):
    model = make_model()
    model.fit(X, Y)
    path = tmp_path / "weights"
    model.save_weights(path)
    sentence = (
        f"{str(path)!r} holds weights alone. Make the model, and call "
        f"model.load_weights(path)."
    )
    with raises_saying(ValueError, sentence):
        load_model(path)


@pytest.fixture(scope="module")
def saved(tmp_path_factory):
    """The bytes of a good file."""
    path = tmp_path_factory.mktemp("good") / "model"
    model = make_model()
    model.fit(X, Y, batch_size=4)
    model.save(path)
    return path.read_bytes()


@given(data=st.data())
@settings(max_examples=200)
def test_a_damaged_file_is_refused_or_harmless(data, saved, tmp_path_factory):
    """Bytes changed or lost anywhere: an error that says so, or the model as it was."""
    path = tmp_path_factory.mktemp("damaged") / "model"
    path.write_bytes(saved)
    whole = load_model(path).predict(X)
    broken = bytearray(saved)
    if data.draw(st.booleans()):
        for place in data.draw(st.lists(st.integers(0, len(saved) - 1), min_size=1)):
            broken[place] = data.draw(st.integers(0, 255))
    else:
        del broken[data.draw(st.integers(0, len(saved) - 1)) :]
    path.write_bytes(bytes(broken))
    try:
        loaded = load_model(path)
    except ValueError as problem:
        assert str(problem) == damaged(path)
    else:
        assert_array_equal(loaded.predict(X), whole)


# No file runs code -------------------------------------------------------------------


class Evil:
    """Would make a folder when it is unpickled."""

    def __init__(self, folder):
        self.folder = folder

    def __reduce__(self):
        return os.mkdir, (self.folder,)


def test_nothing_is_unpickled(tmp_path, raises_saying):
    hit, path = str(tmp_path / "hit"), tmp_path / "model"
    for write in (
        lambda: file.write(pickle.dumps(Evil(hit))),
        lambda: np.savez(file, minisgd=np.array([Evil(hit)], dtype=object)),
        lambda: np.save(file, np.array([Evil(hit)], dtype=object)),
    ):
        with path.open("wb") as file:
            write()
        with raises_saying(ValueError, damaged(path)):
            load_model(path)
    assert not os.path.exists(hit)


@pytest.mark.parametrize("named", ["mkdir", "os.mkdir", "posix.mkdir"])
def test_a_file_makes_only_what_is_on_the_list(named, saved, tmp_path, raises_saying):
    path, hit = tmp_path / "model", tmp_path / "hit"
    path.write_bytes(saved)
    state = saving.read(path)
    state["config"]["layers"].append({"class": named, "path": str(hit)})
    saving.write(path, state)
    with raises_saying(ValueError, damaged(path)):
        load_model(path)
    assert not hit.exists()


def test_a_file_holds_plain_arrays_only(saved, tmp_path):
    (tmp_path / "model").write_bytes(saved)
    with zipfile.ZipFile(tmp_path / "model") as entries:
        names = entries.namelist()
        assert all(name.endswith(".npy") for name in names)
        assert not any(b"pickle" in entries.read(name) for name in names)
    with np.load(tmp_path / "model", allow_pickle=False) as entries:
        assert all(entries[name].dtype != object for name in entries.files)


def test_what_would_have_to_be_pickled_is_not_written(tmp_path):
    things = np.array([Evil("hit")], dtype=object)
    with pytest.raises(ValueError, match="allow_pickle=False"):
        saving.write(tmp_path / "model", {"things": things})
    assert os.listdir(tmp_path) == []


# A crash leaves the old file or the new ----------------------------------------------


@pytest.mark.parametrize("broken", ["numpy.savez", "os.fsync", "os.replace"])
@pytest.mark.parametrize("problem", [OSError("disk full"), KeyboardInterrupt()])
def test_an_error_while_saving(broken, problem, tmp_path, monkeypatch):
    path, model = tmp_path / "model", make_model()
    model.fit(X, Y)
    model.save(path)
    before = path.read_bytes()
    model.fit(X, Y)

    def fails(*_, **__):
        raise problem

    monkeypatch.setattr(broken, fails)
    with pytest.raises(type(problem)):
        model.save(path)
    monkeypatch.undo()
    assert path.read_bytes() == before
    assert os.listdir(tmp_path) == ["model"]


def test_a_process_that_is_killed_while_it_saves(tmp_path):
    """Killed at random times, it always leaves a whole file; it saves all the time."""
    script = """
        import sys
        import numpy as np
        from minisgd import saving

        number = 0
        while True:
            number += 1
            numbers = np.full(300_000, number)
            saving.write(sys.argv[1], {"number": number, "numbers": numbers})
            print(number, flush=True)
    """
    path, chance, seen = tmp_path / "state", np.random.default_rng(1), set()
    for saved in range(1, 9):
        command = [sys.executable, "-c", textwrap.dedent(script), str(path)]
        with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
            for _ in range(saved):
                assert process.stdout.readline()
            time.sleep(chance.uniform(0, 0.02))
            process.send_signal(signal.SIGKILL)
        state = saving.read(path)
        assert set(state["numbers"].tolist()) == {state["number"]}
        seen.add(state["number"])
    assert len(seen) > 1


def test_a_loaded_model_takes_the_order_it_is_given(tmp_path):
    """A sampler of one's own begins where it is, not where the saved one was."""
    x, y = np.arange(20.0)[:, None] / 10, np.arange(20.0)[:, None] / 5

    def trained(model):
        model.fit(x, y, batch_size=3, sampler=Shuffled(20, seed=1), verbose=0)
        return model.get_weights()

    model = Sequential([Dense(1)], seed=0)
    model.compile(SGD(0.01), loss="mse")
    model.fit(x, y, batch_size=3, verbose=0)
    model.save(tmp_path / "model.keras")
    for own, loaded in zip(
        trained(model), trained(load_model(tmp_path / "model.keras"))
    ):
        assert_array_equal(own, loaded)


def test_numbers_of_numpy_in_the_logs_come_back_as_numbers(tmp_path):
    model = Sequential([Dense(1, input_shape=(1,))], seed=0)
    model.compile("sgd", "mse")
    listener = LambdaCallback(
        on_epoch_end=lambda epoch, logs: logs.update(seen=np.float32(1.5))
    )
    model.fit([[1.0]], [[2.0]], verbose=0, callbacks=listener)
    model.save(tmp_path / "model.npz")
    assert load_model(tmp_path / "model.npz").history.history["seen"] == [1.5]


def test_a_file_does_not_say_where_others_are_written(tmp_path):
    """A stranger's file is obeyed in what a callback remembers, and in nothing else."""
    model, mine, thesis = make_model(), tmp_path / "mine", tmp_path / "thesis"
    model.fit(X, Y, callbacks=[ModelCheckpoint(tmp_path / "first")], verbose=0)
    model.save(tmp_path / "model")
    state = saving.read(tmp_path / "model")
    ((_, remembered),) = state["state"]["callbacks"]["callbacks"]
    remembered["filepath"] = str(thesis)
    state["state"]["history"]["add_update"] = "nothing"
    saving.write(tmp_path / "model", state)
    loaded = load_model(tmp_path / "model")
    checkpoint = ModelCheckpoint(mine)
    loaded.fit(X, Y, epochs=2, resume=True, callbacks=[checkpoint], verbose=0)
    assert mine.exists()
    assert not thesis.exists()
    assert callable(loaded.history.add_update)


def test_numbers_of_numpy_are_saved_as_numbers(tmp_path):
    third = np.float32(0.25)
    penalised = Dense(1, "sigmoid", kernel_regularizer=l2(third))
    model = Sequential([penalised], seed=0)
    accuracy = metrics.BinaryAccuracy(threshold=third)
    model.compile(SGD(third, momentum=np.array(0.5)), "mse", metrics=[accuracy])
    model.fit(X, Y, verbose=0)
    model.save(tmp_path / "model")
    loaded = load_model(tmp_path / "model")
    assert loaded.optimizer.momentum == 0.5
    assert loaded.layers[0].kernel_regularizer.strength == 0.25
    assert_same_future(model, loaded)


@pytest.mark.parametrize("compiled", [True, False])
def test_a_model_that_is_compiled_later_draws_the_same_orders(compiled, tmp_path):
    model = Sequential([Dense(1, input_shape=(3,))], seed=0)
    if compiled:
        model.compile(SGD(0.1))
    model.save(tmp_path / "model")
    loaded = load_model(tmp_path / "model", compile=False)
    for each in model, loaded:
        each.compile(SGD(0.1))
    assert_same_future(model, loaded)


def test_a_file_of_something_else_holds_no_weights(tmp_path, raises_saying):
    path = tmp_path / "numbers"
    saving.write(path, {"numbers": [1, 2]})
    with raises_saying(ValueError, damaged(path)):
        make_model((Input((3,)),)).load_weights(path)


def test_a_state_of_other_parameters_is_told_from_its_own(tmp_path, raises_saying):
    model = Sequential([Dense(1, input_shape=(3,))], seed=0)
    model.compile(SGD(0.1, momentum=0.9))
    model.fit(X, Y, verbose=0)
    model.save(tmp_path / "model")
    state = saving.read(tmp_path / "model")
    state["state"]["optimizer"]["velocity"] = np.zeros(2)
    saving.write(tmp_path / "model", state)
    with raises_saying(
        ValueError,
        "The saved state is of a model with other parameters: its velocity has shape "
        "(2,), and not (4,).",
    ):
        load_model(tmp_path / "model")

"""The model around the loop: its weights, what it is made of, what it shows."""

import copy
import pickle

import numpy as np
import pytest
from numpy.testing import assert_array_equal

from minisgd import SGD, Dense, Input, MeanSquaredError, Sequential
from minisgd.metrics import RootMeanSquaredError

X, Y = np.arange(12.0).reshape(6, 2) / 12, np.arange(6.0) / 6


def make_model(input_shape=(2,), **arguments):
    layers = [Dense(3, "relu", input_shape=input_shape), Dense(1)]
    model = Sequential(layers, **{"dtype": "float64", "seed": 0} | arguments)
    model.compile(SGD(0.1, momentum=0.9))
    return model


def assert_same_weights(model, other):
    for mine, theirs in zip(model.get_weights(), other.get_weights(), strict=True):
        assert_array_equal(mine, theirs)


# Weights -----------------------------------------------------------------------------


def test_weights_go_from_model_to_model(backend):
    model, other = make_model(backend=backend, seed=1), make_model(seed=2)
    other.set_weights(model.get_weights())
    assert_same_weights(model, other)


def test_weights_taken_out_are_copies(backend):
    model, untouched = make_model(backend=backend), make_model()
    for weights in model.get_weights():
        weights += 100
    assert_same_weights(model, untouched)


def test_weights_of_another_shape_are_refused(raises_saying):
    model = make_model()
    kernel, bias, *rest = model.get_weights()
    sentence = (
        "weights must have the shapes [(2, 3), (3,), (3, 1), (1,)], but got "
        "[(3, 2), (3,), (3, 1), (1,)]."
    )
    with raises_saying(ValueError, sentence):
        model.set_weights([kernel.T, bias, *rest])
    assert_same_weights(model, make_model())


def test_a_model_without_data_has_no_weights_yet(raises_saying):
    sentence = (
        "The model has no weights yet, because nothing says how many inputs it has. "
        "Give the first layer an input_shape, or call fit first."
    )
    model = make_model(input_shape=None)
    with raises_saying(ValueError, sentence):
        model.get_weights()
    with raises_saying(ValueError, sentence):
        model.set_weights([])


def test_a_new_model_has_done_nothing():
    model = make_model()
    assert model.iteration == model.samples_seen == 0
    assert model.history is None
    assert model.stop_training is False


@pytest.mark.parametrize("first_call", ["fit", "evaluate", "predict"])
def test_the_first_data_say_what_input_shape_would_have_said(first_call):
    waiting, told = make_model(input_shape=None), make_model()
    for model in waiting, told:
        getattr(model, first_call)(*(X, Y) if first_call != "predict" else (X,))
    assert_same_weights(waiting, told)


def test_the_seed_decides_and_without_one_every_model_is_different():
    runs = {}
    for seed in 0, 0, 1, None, None:
        model = make_model(seed=seed)
        model.fit(X, Y, batch_size=2, epochs=2)
        runs[tuple(model.parameters.tolist())] = seed
    assert list(runs.values()) == [0, 1, None, None]


def test_weights_can_be_made_before_there_are_data():
    waiting, told = make_model(input_shape=None), make_model()
    assert not waiting.built and told.built
    waiting.build((None, 2))
    assert waiting.built
    assert_same_weights(waiting, told)
    waiting.build((2,))  # they are there
    assert_same_weights(waiting, told)


@pytest.mark.parametrize("shape", [(2,), [2], (None, 2), (6, 2), [None, 2], X.shape])
def test_build_takes_the_shape_of_a_sample_or_of_the_data(shape):
    model = make_model(input_shape=None)
    model.build(shape)
    assert_same_weights(model, make_model())


@pytest.mark.parametrize(
    ["shape", "kind"],
    [
        *((wrong, ValueError) for wrong in (2, None, "ab", (0,), (8, 8, 3), ())),
        *((wrong, TypeError) for wrong in ((None,), (2.5,), (None, "2"))),
    ],
)
def test_build_says_what_a_shape_is(shape, kind):
    model = make_model(input_shape=None)
    with pytest.raises(kind, match=r"^input_shape.* must be .*, but got .*\.$"):
        model.build(shape)
    assert not model.built


def test_a_model_is_not_built_for_other_inputs(raises_saying):
    model = make_model(input_shape=(2,))
    model.build((None, 2))
    sentence = (
        "input_shape must be (2,), for so many inputs the model has already, but got "
        "(5,). Make a new model for others."
    )
    with raises_saying(ValueError, sentence):
        model.build((5,))
    assert_same_weights(model, make_model())


def test_a_model_without_layers_cannot_be_built(raises_saying):
    sentence = (
        "The model has no layers yet. Give it some: Sequential([Dense(16, "
        "activation='relu'), Dense(1)])."
    )
    with raises_saying(ValueError, sentence):
        Sequential().build((2,))
    assert not Sequential().built


@pytest.mark.parametrize("name", ["a", "b"])
def test_a_layer_is_found_by_its_name(name):
    layers = {"a": Dense(3, name="a", input_shape=(2,)), "b": Dense(1, name="b")}
    model = Sequential([layers["a"], Dense(2), layers["b"]])
    assert model.get_layer(name) is model.get_layer(name=name) is layers[name]


def test_a_layer_is_found_by_its_number():
    """An Input does not count, as in Keras."""
    layers = [Dense(3), Dense(1)]
    model = Sequential([Input(shape=(2,)), *layers])
    assert [model.get_layer(index=number) for number in (0, 1)] == layers


@pytest.mark.parametrize(
    "asked", [{}, {"name": "c"}, {"index": 2}, {"index": -1}, {"name": 0}]
)
def test_a_layer_that_is_not_there(asked, raises_saying):
    model = Sequential([Dense(3, name="a", input_shape=(2,)), Dense(1)])
    name, index = asked.get("name"), asked.get("index")
    sentence = (
        f"There is no layer with name={name!r} or index={index!r}. The layers have the "
        f"names 'a', None, and the indices 0 to 1."
    )
    with raises_saying(ValueError, sentence):
        model.get_layer(**asked)


# Copies ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "make_copy", [copy.deepcopy, lambda model: pickle.loads(pickle.dumps(model))]
)
def test_a_copy_goes_on_as_the_original_does(make_copy, backend):
    model = make_model(backend=backend)
    model.fit(X, Y, batch_size=4, epochs=2)
    twin = make_copy(model)
    for each in model, twin:
        each.fit(X, Y, batch_size=4, epochs=2)
    assert_same_weights(model, twin)
    assert_array_equal(model.predict(X), twin.predict(X))
    assert model.iteration == twin.iteration == 8


# Training ----------------------------------------------------------------------------


def test_calling_a_model_predicts_one_batch(backend):
    model = make_model(backend=backend)
    called = model(X)
    assert type(called) is np.ndarray
    assert_array_equal(called, model.predict(X, batch_size=len(X), verbose=0))
    assert_array_equal(called, model.predict_on_batch(X))
    assert_array_equal(make_model(input_shape=None)(X.tolist()), make_model()(X))


@pytest.mark.parametrize(
    ["metrics", "weighted", "names"],
    [
        (None, None, []),
        (["mae"], None, ["mae"]),
        (
            ["mae", "accuracy"],
            ["mse", "mae"],
            ["mae", "accuracy", "mse", "weighted_mae"],
        ),
        ([RootMeanSquaredError(name="rmse")], None, ["rmse"]),
    ],
)
def test_names_of_metrics_are_those_of_what_evaluate_returns(metrics, weighted, names):
    model = make_model()
    model.compile(metrics=metrics, weighted_metrics=weighted)
    assert model.metrics_names == ["loss", *names]
    numbers = model.evaluate(X, Y, verbose=0)
    numbers = numbers if names else [numbers]
    as_dict = model.evaluate(X, Y, verbose=0, return_dict=True)
    assert dict(zip(model.metrics_names, numbers, strict=True)) == as_dict


def test_all_of_a_model_is_trained_whatever_is_asked(raises_saying):
    model = make_model()
    assert model.trainable is True
    model.trainable = True
    with raises_saying(
        ValueError, "trainable cannot be False. All layers here are trained."
    ):
        model.trainable = False


def test_history_of_an_interrupted_fit_is_kept():
    class Interrupted(MeanSquaredError):
        def value(self, prediction, target, weights=None):
            if model.iteration == 7:
                raise KeyboardInterrupt
            return super().value(prediction, target, weights)

    model = make_model()
    model.compile(loss=Interrupted())
    with pytest.raises(KeyboardInterrupt):
        model.fit(X, Y, batch_size=2, epochs=5)
    assert model.history.epoch == [0, 1]
    assert model.history.iterations["iteration"] == [1, 2, 3, 4, 5, 6, 7]
    model.compile()
    assert model.fit(X, Y).iterations["iteration"] == [8]


# What goes in, what is shown ---------------------------------------------------------


@pytest.mark.parametrize(
    "layers, shown",
    [
        ([], "[]"),
        (["relu"], "['relu']"),
        (Dense(1), "Dense(1)"),
    ],
)
def test_a_model_is_made_of_layers(layers, shown, raises_saying):
    sentence = (
        f"layers must be a list of Dense layers, perhaps with an Input in front, but "
        f"got {shown}."
    )
    with raises_saying(TypeError, sentence):
        Sequential(layers)


def test_only_the_first_layer_has_an_input_shape(raises_saying):
    sentence = (
        "Only the first layer can have an input_shape, but Dense(1, "
        "input_shape=(3,)) comes later. It takes what the layer before gives: leave it "
        "out."
    )
    with raises_saying(ValueError, sentence):
        Sequential([Dense(3, input_shape=(2,)), Dense(1, input_shape=(3,))])


def test_a_layer_belongs_to_one_model_and_is_there_once(raises_saying):
    layer = Dense(2, input_shape=(2,))
    Sequential([layer])
    sentence = (
        "Every layer must be a new one, but Dense(2, input_shape=(2,)) already has its "
        "place in a model. Make another Dense(...)."
    )
    with raises_saying(ValueError, sentence):
        Sequential([layer, Dense(1)])
    twice = Dense(2)
    with raises_saying(ValueError, sentence.replace(", input_shape=(2,)", "")):
        Sequential([Dense(2, input_shape=(2,)), twice, twice])


def test_a_model_shows_its_layers_and_how_far_it_is():
    model = make_model()
    model.fit(X, Y, batch_size=4)
    assert repr(model) == (
        "Sequential on ('numpy', device='cpu', dtype='float64')\n"
        "  Dense(3, activation='relu', input_shape=(2,))\n"
        "  Dense(1)\n"
        "  13 parameters, 2 updates so far"
    )
    lines = []
    named = [Dense(3, "relu", name="hidden", input_shape=(2,)), Dense(1)]
    Sequential(named, name="a model").summary(print_fn=lines.append)
    assert [line.split() for line in lines] == [
        ["layer", "outputs", "parameters"],
        ["Dense(3,", "relu)", "hidden", "3", "9"],
        ["Dense(1,", "linear)", "1", "4"],
        ["in", "all", "13"],
    ]
    assert repr(Sequential([Dense(1)])) == (
        "Sequential on ('numpy', device='cpu', dtype='float32')\n  Dense(1)"
    )


def test_a_model_tells_its_shapes_and_weights():
    model = make_model()
    assert model.input_shape == (None, 2)
    assert model.output_shape == (None, 1)
    for mine, copied in zip(model.weights, model.get_weights(), strict=True):
        assert_array_equal(mine, copied)
    assert_array_equal(model(X, training=True), model.predict(X, verbose=0))


def test_a_compile_that_is_refused_changes_nothing():
    model = Sequential([Dense(1)])
    model.compile("sgd", "mse")
    with pytest.raises(ValueError, match="needs one output for every class"):
        model.compile(
            loss="categorical_crossentropy", run_eagerly=True, steps_per_execution=7
        )
    assert (model.run_eagerly, model.steps_per_execution) == (False, 1)


@pytest.mark.parametrize("kind", ["complex128", "object", "<U3"])
def test_weights_are_numbers(kind, raises_saying):
    model = Sequential([Dense(1, input_shape=(1,))])
    before, wrong = model.get_weights(), np.array([1]).astype(kind)
    with raises_saying(
        TypeError, f"weights must hold numbers, but got an array of {wrong.dtype}."
    ):
        model.set_weights([before[0], wrong])
    assert_array_equal(model.get_weights()[0], before[0])


def test_weights_are_a_list(raises_saying):
    model = Sequential([Dense(1, input_shape=(1,))])
    with raises_saying(
        TypeError,
        "weights must be a list of arrays, as get_weights returns it, but got None.",
    ):
        model.set_weights(None)

"""What Keras has and this library leaves out: whoever asks for it is told what to do."""

import re
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

import minisgd
from minisgd.not_ours import ALREADY_SO, ARGUMENTS, NAMES

ROOT = Path(__file__).parents[2]
LEFT_OUT = pytest.mark.parametrize(
    ["module", "name"], [(module, name) for module in NAMES for name in NAMES[module]]
)
MODULES = [
    "minisgd",
    *(f"minisgd.{name}" for name in ("callbacks", "layers", "losses", "metrics")),
    *(f"minisgd.{name}" for name in ("models", "optimizers", "regularizers", "utils")),
    *(f"minisgd.{name}" for name in ("activations", "initializers", "saving")),
]


def said(module, name):
    return f"{module} has no {name}. {NAMES[module][name]}"


# Names -------------------------------------------------------------------------------


@LEFT_OUT
def test_a_name_that_is_imported_is_answered(module, name, raises_saying):
    with raises_saying(ImportError, said(module, name)):
        exec(f"from {module} import {name}", {})


@LEFT_OUT
def test_a_name_that_is_looked_up_is_answered(module, name, raises_saying):
    with raises_saying(ImportError, said(module, name)):
        getattr(import_module(module), name)


@LEFT_OUT
def test_an_advice_is_a_sentence(module, name):
    advice = NAMES[module][name]
    assert re.fullmatch(r"\S.*\S\.", advice)
    assert advice[0].isupper() or advice.startswith("fit ")


def test_the_answer_comes_in_a_script_too():
    """As somebody sees it who has replaced keras by minisgd."""
    script = "from minisgd.layers import Dense, Dropout"
    command = [sys.executable, "-c", script]
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT)
    assert done.returncode == 1 and done.stdout == ""
    assert done.stderr.splitlines()[-1] == (
        "ImportError: minisgd.layers has no Dropout. The layers here are Dense, with "
        "an Input in front. Against overfitting try l2 or EarlyStopping."
    )


@pytest.mark.parametrize(
    ["module", "has"],
    [
        ("layers", "Dense, Input"),
        ("optimizers", "SGD, Adam, RMSprop"),
        ("models", "Sequential, load_model"),
        ("regularizers", "L1, L2"),
        ("utils", "set_random_seed, to_categorical, PyDataset"),
        ("activations", "Linear, Relu, Sigmoid, Tanh, Softmax"),
        ("initializers", "glorot_uniform, glorot_normal, he_uniform, he_normal, zeros"),
        (
            "losses",
            "MeanSquaredError, MeanAbsoluteError, BinaryCrossentropy, "
            "CategoricalCrossentropy, SparseCategoricalCrossentropy",
        ),
        (
            "metrics",
            "BinaryAccuracy, CategoricalAccuracy, SparseCategoricalAccuracy, "
            "Precision, Recall, MeanSquaredError, RootMeanSquaredError, "
            "MeanAbsoluteError",
        ),
        (
            "callbacks",
            "BackupAndRestore, CSVLogger, Callback, EarlyStopping, History, "
            "LambdaCallback, LearningRateScheduler, LivePlot, ModelCheckpoint, "
            "ReduceLROnPlateau, TerminateOnNaN",
        ),
    ],
)
def test_any_other_class_is_answered_with_those_there_are(module, has, raises_saying):
    sentence = f"minisgd.{module} has no Nonesuch. It has: {has}."
    with raises_saying(ImportError, sentence):
        exec(f"from minisgd.{module} import Nonesuch", {})
    for each in has.split(", "):
        assert hasattr(import_module(f"minisgd.{module}"), each)


def test_the_library_itself_answers_with_all_that_it_has(raises_saying):
    sentence = f"minisgd has no Nonesuch. It has: {', '.join(minisgd.__all__)}."
    with raises_saying(ImportError, sentence):
        exec("from minisgd import Nonesuch", {})


@pytest.mark.parametrize("module", MODULES)
@pytest.mark.parametrize("name", ["dense", "nonesuch", "__wrapped__", "_private"])
def test_other_names_are_missing_as_in_any_module(module, name, raises_saying):
    """So that whatever looks a module through is not disturbed."""
    module = import_module(module)
    assert hasattr(module, name) is False
    sentence = f"module {module.__name__!r} has no attribute {name!r}"
    with raises_saying(AttributeError, sentence):
        getattr(module, name)
    with pytest.raises(ImportError, match=f"^cannot import name {name!r} from"):
        exec(f"from {module.__name__} import {name}", {})


@LEFT_OUT
def test_what_is_left_out_is_in_no_list_of_names(module, name):
    module = import_module(module)
    assert name not in dir(module)
    assert name not in getattr(module, "__all__", [])


@pytest.mark.parametrize("module", MODULES)
def test_all_can_be_imported_at_once(module):
    there = {}
    exec(f"from {module} import *", there)
    for name in getattr(import_module(module), "__all__", []):
        assert name in there


# Arguments ---------------------------------------------------------------------------


@pytest.mark.parametrize("name", ARGUMENTS)
def test_an_argument_is_answered_by_something(name):
    """test_inputs.py has the words of some, test_differences.py asks Keras for all."""
    model = minisgd.Sequential([minisgd.Dense(1)])
    functions = [
        *(minisgd.Dense, model.compile, model.fit, minisgd.SGD),
        minisgd.BinaryCrossentropy,
    ]
    answers = []
    for function in functions:
        with pytest.raises(TypeError) as problem:
            function(**{name: "so"})
        answers.append(str(problem.value))
    assert any(
        re.fullmatch(rf"\w+ has no argument '{name}'\. (.*)", answer)
        and answer.endswith(f" {ARGUMENTS[name]}")
        for answer in answers
    )


@pytest.mark.parametrize("advice", ARGUMENTS.values())
def test_an_advice_about_an_argument_is_a_sentence(advice):
    assert re.fullmatch(r"[A-Z].*[\w)]\.", advice)


@pytest.mark.parametrize("name, values", ALREADY_SO.items())
def test_an_argument_may_say_what_is_done_anyway(name, values):
    assert name in ARGUMENTS
    for value in values:
        minisgd.Dense(1, **{name: value})
        model = minisgd.Sequential([minisgd.Dense(1)])
        model.compile(minisgd.SGD(**{name: value}), **{name: value})
        model.fit([1, 2], [2, 4], verbose=0, **{name: value})


def test_defaults_of_keras_may_be_written_out():
    """As its documentation writes them."""
    model = minisgd.Sequential([minisgd.Dense(1)])
    adam = minisgd.Adam(0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-07, amsgrad=False)
    model.compile(optimizer=adam, loss="mse", loss_weights=None)
    assert model.optimizer is adam

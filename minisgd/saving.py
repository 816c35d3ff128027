"""Models in files: written whole or not at all, and read without running anything.

A model is saved in two parts: its config, what it is made of, and its state, all that
changes in training.

A file is a zip of plain NumPy arrays, as ``numpy.savez`` writes them, with one more
entry: a JSON text that says what they are. Nothing in it is code, and nothing is
unpickled, so a file from a stranger can be wrong but not dangerous.
"""

import os
from contextlib import contextmanager
from inspect import signature

import numpy as np

from minisgd.counting import require_flag
from minisgd.history import History
from minisgd.inputs import takes_only_its_arguments
from minisgd.layers import Dense, Input
from minisgd.losses import LOSSES, Loss
from minisgd.metrics import METRICS, Metric, OfFunction, OfLoss
from minisgd.optimizers import OPTIMIZERS, Optimizer
from minisgd.regularizers import L1, L2

# Files -------------------------------------------------------------------------------

TEXT, ARRAY, CLASS, CUSTOM = "minisgd", "array", "class", "custom"
OWN = Dense, L2, Loss, Metric, Optimizer  # bases of what people write themselves


def kind_name(kind):
    """Return the name of a class with that of its module, as in ``losses.Loss``."""
    return f"{kind.__module__.rpartition('.')[-1]}.{kind.__name__}"


KINDS = {  # what a description may name; nothing else can be made from a file
    kind_name(kind): kind
    for kind in (
        *(Dense, Input, L1, L2, OfLoss),
        *LOSSES.values(),
        *METRICS.values(),
        *OPTIMIZERS.values(),
    )
}


def write(path, state):
    """Write a state to a file, so that a crash leaves the old file or the new one.

    The state goes to a new file beside the old one, which takes its place only when it
    is complete and on the disk.

    Parameters
    ----------
    path : str or path
        Its folder is made if need be.
    state : dict
        Of dicts, lists, numbers, text, None and NumPy arrays.

    Examples
    --------
    >>> import os, tempfile
    >>> path = os.path.join(tempfile.mkdtemp(), "state")
    >>> write(path, {"steps": [1, 2], "weights": np.array([0.5, 1.5])})
    >>> read(path)
    {'steps': [1, 2], 'weights': array([0.5, 1.5])}
    """
    import json  # here, so that importing the library does not wait for it

    arrays = {}

    def without_arrays(value):
        if isinstance(value, np.ndarray):
            name = f"{len(arrays)}"
            arrays[name] = value
            return {ARRAY: name}
        if isinstance(value, np.generic):
            return value.item()
        if isinstance(value, dict):
            for key in value:
                if not isinstance(key, str):
                    raise TypeError(
                        f"What is saved must have text as keys of dicts, but got {key!r}. "
                        f"Use str(...)."
                    )
            parts = {key: without_arrays(part) for key, part in value.items()}
            return {ARRAY: [parts]} if set(parts) == {ARRAY} else parts
        if isinstance(value, (list, tuple)):
            return [without_arrays(part) for part in value]
        if not (value is None or isinstance(value, (int, float, str))):
            raise TypeError(
                f"What is saved must be dicts, lists, numbers, text, None and arrays, but "
                f"got {value!r}. Let the state() of a callback return only such."
            )
        return value

    text = np.frombuffer(json.dumps(without_arrays(state)).encode(), dtype=np.uint8)
    path = os.fspath(path)
    folder = os.path.dirname(os.path.abspath(path))
    os.makedirs(folder, exist_ok=True)
    beside = os.path.join(folder, f".{os.path.basename(path)}.part")
    try:
        with open(beside, "wb") as file:
            np.savez(file, allow_pickle=False, **{TEXT: text}, **arrays)
            file.flush()
            os.fsync(file.fileno())
        os.replace(beside, path)
    except BaseException:
        if os.path.exists(beside):
            os.remove(beside)
        raise


def read(path):
    """Return the state that `write` has written to a file.

    Raises
    ------
    ValueError
        If the file is not one of these, or is damaged.
    """
    import json

    def restored(value, entries):
        if isinstance(value, dict):
            if set(value) == {ARRAY}:
                if isinstance(value[ARRAY], str):
                    return entries[value[ARRAY]]
                [value] = value[ARRAY]  # a dict that only looks like an array
            return {key: restored(part, entries) for key, part in value.items()}
        if isinstance(value, list):
            return [restored(part, entries) for part in value]
        return value

    path = os.fspath(path)
    try:
        with open(path, "rb") as file, np.load(file, allow_pickle=False) as entries:
            return restored(json.loads(bytes(entries[TEXT])), entries)
    except OSError:
        raise
    except Exception as problem:  # whatever zip, NumPy and JSON may say about it
        raise damaged(path) from problem


def damaged(path):
    """Return the error for a file that cannot be understood."""
    return ValueError(
        f"{os.fspath(path)!r} is not a file that minisgd has saved, or it is damaged. "
        f"Save a model with model.save(path)."
    )


def read_state(path):
    """Return the state of a training that was stopped."""
    state = read(path)
    if not isinstance(state, dict) or "order_rngs" not in state:
        raise damaged(path)
    return state


def read_weights(path):
    """Return the weights of a file that a model has written, whole or weights alone."""
    saved = read(path)
    try:
        return saved["weights"] if "weights" in saved else saved["state"]["weights"]
    except (KeyError, TypeError) as problem:
        raise damaged(path) from problem


# What a model is made of -------------------------------------------------------------


def config_of(model):
    """Describe what a model is made of and how it is trained, ready for JSON."""
    compiled = None
    if model.loss is not None:
        compiled = {
            "optimizer": described(model.optimizer),
            "loss": described(model.loss),
            "metrics": described(model.metrics),
            "run_eagerly": model.run_eagerly,
            "steps_per_execution": model.steps_per_execution,
        }
    return {
        "name": model.name,
        "layers": described([model._input, *model.layers]),
        "inputs": model.layers[0].inputs,
        "seeds": model.seeds,
        "backend": model.backend.config,
        "compile": compiled,
    }


def described(thing):
    """Describe a layer, loss, metric or optimizer, or several, ready for JSON.

    Of what is not one of minisgd's own there is only the name.

    Examples
    --------
    >>> described(L2(0.5))
    {'class': 'regularizers.L2', 'strength': 0.5}
    """
    if isinstance(thing, dict):
        return {name: described(part) for name, part in thing.items()}
    if isinstance(thing, (list, tuple)):
        return [described(part) for part in thing]
    if thing is None or isinstance(thing, (str, int, float)):
        return thing
    kind = type(thing)
    if KINDS.get(kind_name(kind)) is not kind:
        return {CUSTOM: thing.name if kind is OfFunction else kind.__name__}
    settings = {name: described(getattr(thing, name)) for name in kind.settings}
    return {CLASS: kind_name(kind), **settings}


def made(description, custom_objects=(), otherwise=""):
    """Make what `described` has described.

    Parameters
    ----------
    custom_objects : dict of str to object
        What is not one of minisgd's own: functions, classes or objects.
    otherwise : str
        What else can be done if something is missing there.

    Examples
    --------
    >>> made({"class": "regularizers.L2", "strength": 0.5})
    L2(0.5)
    """
    if isinstance(description, list):
        return tuple(made(part, custom_objects, otherwise) for part in description)
    if not isinstance(description, dict):
        return description
    if CUSTOM in description:
        return _custom(description[CUSTOM], custom_objects, otherwise)
    parts = {
        name: made(part, custom_objects, otherwise)
        for name, part in description.items()
        if name != CLASS
    }
    return KINDS[description[CLASS]](**parts) if CLASS in description else parts


def _custom(name, custom_objects, otherwise):
    if name not in custom_objects:
        raise ValueError(
            f"The file needs {name!r}, which is not one of minisgd's own. Load it with "
            f"load_model(path, custom_objects={{{name!r}: {name}}}){otherwise}."
        )
    thing = custom_objects[name]
    if isinstance(thing, type) and not signature(thing).parameters:
        thing = thing()
    if isinstance(thing, type) or not callable(thing) and not isinstance(thing, OWN):
        raise ValueError(
            f"custom_objects[{name!r}] must be the object or function that the model was "
            f"made with, but got {thing!r}."
        )
    return thing if isinstance(thing, OWN) else OfFunction(thing)


@takes_only_its_arguments
def load_model(
    filepath, custom_objects=None, compile=True, *, backend=None, device=None
):
    """Return a model from a file of ``model.save``.

    No file can run code, so a model from a stranger is safe to load.

    Parameters
    ----------
    filepath : str or path
    custom_objects : dict, optional
        From names to the layers, penalties, losses, metrics and optimizers of your own
        that the model was made of. Their code is not in the file.
    compile : bool
        Whether the model shall be ready to train, as it was.
    backend, device : str, optional
        Where it shall run, if not where it ran when it was saved.

    Returns
    -------
    Sequential

    Raises
    ------
    ValueError
        If the file is damaged, or is no model file.
    """
    compile = require_flag("compile", compile)
    custom_objects = {} if custom_objects is None else custom_objects
    if not isinstance(custom_objects, dict):
        raise TypeError(
            f"custom_objects must be a dict from names to objects, but got "
            f"{custom_objects!r}."
        )
    from minisgd.models import Sequential  # not at the top, for it imports this file

    try:
        saved = read(filepath)
        if set(saved) == {"weights"}:
            raise ValueError(
                f"{os.fspath(filepath)!r} holds weights alone. Make the model, and call "
                f"model.load_weights(path)."
            )
        config, state = saved["config"], saved["state"]
        where = dict(config["backend"])
        if backend is not None:
            where |= {"backend": backend, "device": "cpu"}
        if device is not None:
            where["device"] = device
        layers = [each for each in made(config["layers"], custom_objects) if each]
        seed = 0 if config["seeds"] is None else None  # what it draws is not needed
        model = Sequential(
            layers, config["name"], **where, seed=seed, seeds=config["seeds"]
        )
        model._build(config["inputs"])
        if config["compile"] is None or not compile:
            model.set_weights(state["weights"])
            restore_counts(model, state)
            return model
        otherwise = ", or with compile=False"
        model._compile(**made(config["compile"], custom_objects, otherwise))
        restore(model, state)
    except (KeyError, TypeError, AttributeError) as problem:
        raise damaged(filepath) from problem
    return model


# Where a model is --------------------------------------------------------------------


def state_of(model):
    """Return all that changes when a model is trained."""
    return {
        "weights": model.get_weights(),
        "optimizer": {
            name: _plain(model, getattr(model.optimizer, name))
            for name in _remembered_names(model.optimizer)
        },
        "iteration": model.iteration,
        "samples_seen": model.samples_seen,
        "stop_training": model.stop_training,
        "order_rngs": [rng.bit_generator.state for rng in model._order_rngs],
        "cut": model._stream.cut,
        "position": model._stream.position(),
        "history": model.history and model.history.contents(),
        "callbacks": model.remembered(),
    }


def restore(model, state):
    """Bring a model to where one like it was when its state was taken."""
    remembered = state["optimizer"]
    names = _remembered_names(model.optimizer)
    if set(remembered) != set(names):
        raise ValueError(
            f"The saved state is of another optimizer than {model.optimizer!r}. Compile "
            f"the model as it was when it was saved."
        )
    model.set_weights(state["weights"])
    for name in names:
        value = remembered[name]
        if isinstance(value, np.ndarray):
            value = model.backend.array(value)
            if value.shape != model.parameters.shape:
                raise ValueError(
                    f"The saved state is of a model with other parameters: its {name} "
                    f"has shape {tuple(value.shape)}, and not "
                    f"{tuple(model.parameters.shape)}."
                )
        setattr(model.optimizer, name, value)
    model.stop_training = state["stop_training"]
    restore_counts(model, state)
    model._stream.restore(state["cut"], state["position"])
    model._remembered, model._callbacks = state["callbacks"], None
    model.history = None
    if state["history"] is not None:
        model.history = History()
        model.history.fill(state["history"], model)


def restore_counts(model, state):
    """Let a model count on, and draw the same orders, as one like it would."""
    model.iteration, model.samples_seen = state["iteration"], state["samples_seen"]
    for rng, before in zip(model._order_rngs, state["order_rngs"], strict=True):
        rng.bit_generator.state = before


@contextmanager
def brought_back(model, state):
    """Restore a model to `state`, if there is one, or leave it be if what follows fails."""
    before = None if state is None else state_of(model)
    try:
        if state is not None:
            restore(model, state)
        yield
    except BaseException as problem:
        if before is not None:
            restore(model, before)
            problem.add_note(
                "A backup of an earlier fit was found, which was to be finished. Delete "
                "it to begin anew."
            )
        raise


def _remembered_names(optimizer):
    return () if optimizer is None else ("learning_rate", *optimizer.memory)


def _plain(model, value):
    """Return a copy of an array as a NumPy array, and a number as it is."""
    if value is None or isinstance(value, (int, float)):
        return value
    return model.backend.to_numpy(value).copy()

"""Models in files: written whole or not at all, and read without running anything.

A file is a zip of plain NumPy arrays, as ``numpy.savez`` writes them, with one more
entry: a JSON text that says what they are. Nothing in it is code, and nothing is
unpickled, so a file from a stranger can be wrong but not dangerous.
"""

import json
import os
import tempfile
import zipfile

import numpy as np

from minisgd.layers import Dense, Input
from minisgd.losses import LOSSES
from minisgd.metrics import METRICS, OfLoss
from minisgd.optimizers import OPTIMIZERS
from minisgd.regularizers import L2

TEXT, ARRAY, CLASS = "minisgd", "array", "class"
KINDS = {  # what a description may name; nothing else can be made from a file
    kind.__name__: kind
    for kind in (
        Dense,
        Input,
        L2,
        OfLoss,
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
    arrays = {}

    def without_arrays(value):
        if isinstance(value, np.ndarray):
            name = f"{len(arrays)}"
            arrays[name] = value
            return {ARRAY: name}
        if isinstance(value, dict):
            return {key: without_arrays(part) for key, part in value.items()}
        if isinstance(value, (list, tuple)):
            return [without_arrays(part) for part in value]
        return value

    text = np.frombuffer(json.dumps(without_arrays(state)).encode(), dtype=np.uint8)
    path = os.fspath(path)
    folder = os.path.dirname(os.path.abspath(path))
    os.makedirs(folder, exist_ok=True)
    handle, beside = tempfile.mkstemp(dir=folder, prefix=".", suffix=".part")
    try:
        with os.fdopen(handle, "wb") as file:
            np.savez(file, allow_pickle=False, **{TEXT: text}, **arrays)
            file.flush()
            os.fsync(file.fileno())
        os.replace(beside, path)
    except BaseException:
        os.unlink(beside)
        raise


def read(path):
    """Return the state that `write` has written to a file.

    Raises
    ------
    ValueError
        If the file is not one of these, or is damaged.
    """
    path = os.fspath(path)
    try:
        with np.load(path, allow_pickle=False) as entries:
            text = bytes(entries[TEXT])
            arrays = {name: entries[name] for name in entries.files if name != TEXT}
        state = json.loads(text)
    except (ValueError, KeyError, EOFError, zipfile.BadZipFile) as problem:
        raise ValueError(
            f"{path!r} is not a file that minisgd has saved, or it is damaged. Save a "
            f"model with model.save(path)."
        ) from problem

    def restored(value):
        if isinstance(value, dict):
            if set(value) == {ARRAY}:
                return arrays[value[ARRAY]]
            return {key: restored(part) for key, part in value.items()}
        if isinstance(value, list):
            return [restored(part) for part in value]
        return value

    return restored(state)


def described(thing):
    """Describe a layer, loss, metric or optimizer, or several, ready for JSON.

    Examples
    --------
    >>> described(L2(0.5))
    {'class': 'L2', 'strength': 0.5}
    """
    if isinstance(thing, dict):
        return {name: described(part) for name, part in thing.items()}
    if isinstance(thing, (list, tuple)):
        return [described(part) for part in thing]
    if thing is None or isinstance(thing, (str, int, float)):
        return thing
    kind = type(thing)
    if KINDS.get(kind.__name__) is not kind:
        raise ValueError(
            f"{thing!r} cannot be saved in a file, because it is not one of minisgd's "
            f"own. Use save_weights to save the weights alone."
        )
    settings = {name: described(getattr(thing, name)) for name in kind.settings}
    return {CLASS: kind.__name__, **settings}


def made(description):
    """Make what `described` has described.

    Examples
    --------
    >>> made({"class": "L2", "strength": 0.5})
    L2(0.5)
    """
    if isinstance(description, list):
        return [made(part) for part in description]
    if not isinstance(description, dict):
        return description
    parts = {name: made(part) for name, part in description.items() if name != CLASS}
    if CLASS not in description:
        return parts
    return KINDS[description[CLASS]](**parts)

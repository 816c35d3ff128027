"""What kind of thing an answer must be, whether it is right, and how to say it."""

import math
from decimal import Decimal
from numbers import Real
from operator import index

import numpy as np

from minisgd.counting import plural

SHOWN = 100  # letters of a value


class Wrong(Exception):
    """Sentences about an answer, on their way to the student."""


# Of what kind


def plain(what, answer, like, *, any_length=False):
    """Return an answer as plain data of the kind of `like`, or say why it is not.

    After this nothing is left of the student's own types, which may think themselves
    equal to anything.

    ==============  ===============================================================
    `like`          what will do
    ==============  ===============================================================
    bool            True or False
    int             a whole number of any type, but no float and no bool
    float           any real number that is finite
    str             text
    numpy.ndarray   numbers in the same shape; whole numbers, where it holds those
    list            any number of items, each of the kind of its first; the first axis of
                    arrays in a list may have any length
    tuple           as many items, each of the kind of its own
    dict            the same keys, each item of the kind of its own
    ==============  ===============================================================

    Lists, tuples, arrays and tensors may stand for each other.
    """
    if isinstance(like, np.ndarray):
        return array(what, answer, like, any_length)
    shape = tuple(getattr(answer, "shape", ()))
    if hasattr(answer, "tolist"):  # NumPy and PyTorch
        answer = answer.tolist()
    for kind, (name, convert) in KINDS.items():
        if isinstance(like, kind):
            if answer is None:
                raise Wrong(f"{what} is None, but must be {name}.", GIVES_NONE)
            if shape and kind not in (tuple, list, dict):
                advice = only_item(answer)
                raise Wrong(
                    f"{what} is an array of shape {shape}, but must be {name}.", advice
                )
            return convert(what, answer, like)
    raise TypeError(f"like must be one of the kinds of plain, but got {like!r}.")


def truth(what, answer, like):
    if answer is True or answer is False:
        return answer
    raise Wrong(f"{what} is {kind_of(answer)}, but must be True or False.")


def whole_number(what, answer, like):
    if hasattr(answer, "__index__") and not isinstance(answer, bool):
        return index(answer)  # an int, whatever the answer's own type
    advice = only_item(answer)
    if isinstance(answer, float):
        advice = "math.ceil rounds up and // rounds down to a whole number."
        if answer.is_integer():
            advice = "A whole number is written without a point; int(...) makes it one."
    raise Wrong(f"{what} is {kind_of(answer)}, but must be a whole number.", advice)


def number(what, answer, like):
    if isinstance(answer, (Real, Decimal)) and not isinstance(answer, bool):
        if math.isfinite(answer):
            return float(answer)
    raise Wrong(
        f"{what} is {kind_of(answer)}, but must be a number.", only_item(answer)
    )


def only_item(answer):
    """Say how to get at a number in a list or an array of one."""
    alone = isinstance(answer, (list, tuple)) and len(answer) == 1
    return "Take its only item: [0] does that, or .item()." if alone else ""


def text(what, answer, like):
    if isinstance(answer, str):
        return str.__str__(answer)
    raise Wrong(f"{what} is {kind_of(answer)}, but must be a text in quotes.")


def items(what, answer, like):
    kind = "tuple" if isinstance(like, tuple) else "list"
    if isinstance(answer, (list, tuple, range)):
        answer = list(answer)
        if kind == "list":
            likes = [like[0] if like else 0] * len(answer)
        elif len(answer) == len(like):
            likes = like
        else:
            found = plural(len(answer), "item")
            raise Wrong(f"{what} has {found}, but must have {len(like)}.")
        convert = type(like)
        return convert(
            plain(f"{what}[{place}]", item, like, any_length=kind == "list")
            for place, (item, like) in enumerate(zip(answer, likes))
        )
    brackets = "round brackets: (..., ...)" if kind == "tuple" else "a list: [...]"
    advice = f"Put them in {brackets}."
    if hasattr(answer, "__next__"):
        advice = f"A generator gives its values one by one; {kind}(...) collects them."
    numbers = all(isinstance(item, (int, float)) for item in like)
    of_what = " of numbers" if numbers else ""
    if kind == "tuple":
        of_what = f" of {len(like)} {'numbers' if numbers else 'items'}"
    raise Wrong(f"{what} is {kind_of(answer)}, but must be a {kind}{of_what}.", advice)


def named_items(what, answer, like):
    if not isinstance(answer, dict):
        raise Wrong(f"{what} is {kind_of(answer)}, but must be a dict.")
    for missing in like.keys() - answer.keys():
        raise Wrong(f"{what} lacks the key {missing!r}.")
    for key in answer.keys() - like.keys():
        raise Wrong(f"{what} has a key {show(key)} that was not asked for.")
    return {key: plain(f"{what}[{key!r}]", answer[key], like[key]) for key in like}


KINDS = {  # a bool is an int, so it comes first
    bool: ("True or False", truth),
    int: ("a whole number", whole_number),
    float: ("a number", number),
    str: ("a text", text),
    tuple: ("a tuple", items),
    list: ("a list", items),
    dict: ("a dict", named_items),
}
GIVES_NONE = (
    "A function without return gives None, and so do methods that work in place: "
    "shuffle, sort, append."
)


def array(what, answer, like, any_length):
    """Return the answer as a plain array in the shape of `like`."""
    if hasattr(answer, "__next__"):
        advice = "A generator gives its values one by one; list(...) collects them."
        raise Wrong(f"{what} is {kind_of(answer)}, but must be an array.", advice)
    try:
        values = np.array(as_lists(answer))
    except ValueError:
        raise Wrong(
            f"{what} has rows of different lengths, so it is no array."
        ) from None
    if values.dtype.kind not in "biuf":
        if isinstance(answer, (list, tuple)):
            place, item = odd_one(answer)
            advice = GIVES_NONE if item is None else ""
            raise Wrong(
                f"{what}{place} is {kind_of(item)}, but must be a number.", advice
            )
        raise Wrong(f"{what} is {kind_of(answer)}, but must be an array of numbers.")
    fixed = 1 if any_length else 0  # the first axis that must be as it is in `like`
    if values.ndim != like.ndim or values.shape[fixed:] != like.shape[fixed:]:
        raise Wrong(
            f"{what} has the shape {values.shape}, but must have the shape "
            f"{like.shape}.",
            how_to_arrange(values, like),
        )
    wanted = "truths" if like.dtype.kind == "b" else "whole numbers"
    right = like.dtype.kind == "f" or values.dtype.kind in KINDS_OF_ARRAY[wanted]
    if values.size and not right:
        found = {"f": "floats", "b": "truths"}.get(values.dtype.kind, "whole numbers")
        is_mask = found == "truths"
        advice = "np.flatnonzero makes row numbers of a mask." if is_mask else ""
        raise Wrong(f"{what} holds {found}, but must hold {wanted}.", advice)
    if not np.isfinite(values).all():
        wrong = show(float(values[~np.isfinite(values)][0]))
        advice = "0 / 0 gives nan, and a number / 0 gives inf: which divisor can be 0?"
        raise Wrong(f"{what} holds {wrong}, but must hold numbers.", advice)
    return values.astype(like.dtype)


def odd_one(answer):
    """Return the place of the first item that is no number, and the item."""
    for place, item in enumerate(answer):
        if isinstance(item, (list, tuple)):
            inside = odd_one(item)
            if inside:
                return f"[{place}]{inside[0]}", inside[1]
        elif np.asarray(as_lists(item)).dtype.kind not in "biuf":
            return f"[{place}]", item


def how_to_arrange(values, like):
    """Say how to give an array its shape, if it has as many values as it must have."""
    if values.ndim == 2 and values.shape == like.shape[::-1] and min(values.shape) > 1:
        return "Rows and columns are exchanged: .T turns them round."
    if values.size == like.size:
        return "The values are as many as they must be: reshape arranges them."
    return ""


KINDS_OF_ARRAY = {"truths": "b", "whole numbers": "iu"}


def as_lists(answer):
    """Return arrays and tensors, also those within lists, as lists."""
    if hasattr(answer, "tolist"):
        return answer.tolist()
    if isinstance(answer, (list, tuple, range)):
        return [as_lists(item) for item in answer]
    return answer


def kind_of(answer):
    """Name the type, and what is written for a value of a well-known one."""
    if answer is None:
        return "None"
    name = type(answer).__name__
    name = f"an {name}" if name[0] in "aeiou" or name == "ndarray" else f"a {name}"
    known = type(answer) in (bool, int, float, str)
    return f"{show(answer)}, {name}" if known else name


# Right or not


def same(answer, other, tolerance):
    """Compare plain data; floats up to rounding, lists, tuples and arrays alike."""
    if isinstance(answer, dict):
        return isinstance(other, dict) and (
            answer.keys() == other.keys()
            and all(same(answer[key], other[key], tolerance) for key in answer)
        )
    if isinstance(answer, np.ndarray):
        try:
            other = np.asarray(other, dtype=np.float64)
        except (TypeError, ValueError):
            return False
        return answer.shape == other.shape and np.allclose(
            answer, other, rtol=tolerance, atol=tolerance / 1000
        )
    if isinstance(answer, (list, tuple)):
        return isinstance(other, (list, tuple, range, np.ndarray)) and (
            len(answer) == len(other)
            and all(same(one, two, tolerance) for one, two in zip(answer, other))
        )
    if isinstance(answer, float):  # also NumPy's
        return isinstance(other, (int, float)) and math.isclose(
            answer, other, rel_tol=tolerance, abs_tol=tolerance / 1000
        )
    return bool(np.all(answer == other))


def is_rounded(answer, expected, tolerance):
    """Whether these are the right numbers with fewer decimal places, but some.

    What is near them by chance, such as a result of float32, is no rounded number.
    """
    whole, tolerance = rounded(expected, 0), tolerance / 10
    return any(
        same(answer, few, tolerance) and not same(few, whole, tolerance)
        for few in (rounded(expected, places) for places in range(2, 7))
    )


def rounded(value, places):
    """Round every float in plain data."""
    if isinstance(value, dict):
        return {key: rounded(item, places) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [rounded(item, places) for item in value]
    if np.asarray(value).dtype.kind == "f":
        return np.round(value, places)
    return value


def difference(what, answer, expected, mistakes, rule, tolerance):
    """Say what is wrong, with the sentence for the misunderstanding behind it."""
    known = mistakes.items() if hasattr(mistakes, "items") else mistakes
    why = [text for wrong, text in known if same(answer, wrong, tolerance)]
    if not why and is_rounded(answer, expected, tolerance):
        why = ["Nearly: do not round."]
    why = why or [rule]
    while max(len(write(expected)), len(write(answer))) > SHOWN:
        if not isinstance(answer, (list, tuple, dict, np.ndarray)):
            break
        if len(answer) != len(expected):
            must = plural(len(expected), "item")
            return Wrong(f"{what} must have {must}, but it has {len(answer)}.", why[0])
        places = answer if isinstance(answer, dict) else range(len(answer))
        place = next(p for p in places if not same(answer[p], expected[p], tolerance))
        answer, expected = answer[place], expected[place]
        what = f"{what}[{place!r}]"
    return Wrong(f"{what} must be {show(expected)}, but it is {show(answer)}.", why[0])


# In words


def show(value):
    """Write a value as a student would, or say what it is if that is too long."""
    written = write(value)
    if len(written) > SHOWN and isinstance(value, np.ndarray):
        return f"an array of shape {value.shape}"
    return shorten(written)


def write(value):
    if hasattr(value, "tolist"):
        value = value.tolist()
    if isinstance(value, float):
        short = f"{value:.8g}"
        return short if {*short} & {*".en"} else f"{short}.0"
    if isinstance(value, (list, tuple)):
        inside = ", ".join(map(write, value))
        if isinstance(value, list):
            return f"[{inside}]"
        return f"({inside},)" if len(value) == 1 else f"({inside})"
    if isinstance(value, dict):
        return f"{{{', '.join(f'{write(k)}: {write(v)}' for k, v in value.items())}}}"
    if isinstance(value, np.random.Generator):
        return "rng"
    return getattr(value, "__name__", None) or repr(value)


def shorten(text):
    """Leave out the middle of a long text."""
    return text if len(text) <= SHOWN else f"{text[:60]} … {text[-35:]}"

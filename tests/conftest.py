"""What all tests share."""

import os
from contextlib import contextmanager

import hypothesis
import pytest

# Where real Keras is the judge, it computes with the PyTorch that is here anyway. It
# asks once, when it is imported for the first time.
os.environ["KERAS_BACKEND"] = "torch"

# The same examples every time, on every machine, however slow. To look further:
#   python -m pytest tests/library tests/conformance --hypothesis-profile=explore
hypothesis.settings.register_profile(
    "course", deadline=None, derandomize=True, max_examples=50
)
hypothesis.settings.register_profile("explore", deadline=None, max_examples=1000)
hypothesis.settings.load_profile("course")


@pytest.fixture(scope="session")
def raises_saying():
    """``with raises_saying(ValueError, "The whole sentence."): ...``"""

    @contextmanager
    def raises_saying(kind, sentence):
        with pytest.raises(kind) as problem:
            yield
        assert str(problem.value) == sentence

    return raises_saying

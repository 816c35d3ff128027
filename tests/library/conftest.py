"""What all tests of the library share."""

from contextlib import contextmanager

import pytest


@pytest.fixture(params=["numpy", "torch"], scope="session")
def backend(request):
    """The name of a backend; a test that asks for it runs on each."""
    return request.param


@pytest.fixture(scope="session")
def raises_saying():
    """``with raises_saying(ValueError, "The whole sentence."): ...``"""

    @contextmanager
    def raises_saying(kind, sentence):
        with pytest.raises(kind) as problem:
            yield
        assert str(problem.value) == sentence

    return raises_saying

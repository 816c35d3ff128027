"""What all tests of the library share."""

from contextlib import contextmanager

import hypothesis
import pytest

# The same examples every time, on every machine, however slow. To look further:
#   python -m pytest tests/library --hypothesis-profile=explore
hypothesis.settings.register_profile("course", deadline=None, derandomize=True)
hypothesis.settings.register_profile("explore", deadline=None, max_examples=1000)
hypothesis.settings.load_profile("course")


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

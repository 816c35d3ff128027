"""What all tests of the library share."""

import signal

import pytest


def pytest_configure():
    """Listen to Ctrl-C: a shell that starts the tests in its background switches it off."""
    signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture(params=["numpy", "torch"], scope="session")
def backend(request):
    """The name of a backend; a test that asks for it runs on each."""
    return request.param

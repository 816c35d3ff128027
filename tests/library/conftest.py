"""What all tests of the library share."""

import pytest


@pytest.fixture(params=["numpy", "torch"], scope="session")
def backend(request):
    """The name of a backend; a test that asks for it runs on each."""
    return request.param

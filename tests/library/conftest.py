"""What all tests of the library share."""

import os
import signal
from contextlib import contextmanager

import pytest
import torch

HAS_GPU = torch.cuda.is_available()
if not HAS_GPU:  # programs for one are interpreted; Triton asks when it is imported
    os.environ["TRITON_INTERPRET"] = "1"


def pytest_configure():
    """Listen to Ctrl-C: a shell that starts the tests in its background switches it off."""
    signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture(params=["numpy", "torch"], scope="session")
def backend(request):
    """The name of a backend; a test that asks for it runs on each."""
    return request.param


@pytest.fixture(scope="session")
def with_programs():
    """``with with_programs():`` PyTorch on the CPU runs the programs for a GPU."""
    if HAS_GPU:
        pytest.skip("a GPU is here and runs its programs itself: see the tests on it")
    pytest.importorskip("triton", reason="Triton is only there for Linux")
    from minisgd.backends import _kernels, torch

    @contextmanager
    def with_programs():
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(
                torch.Backend, "walks", lambda self, *size: _kernels.fits(*size)
            )
            yield

    return with_programs

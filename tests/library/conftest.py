"""What all tests of the library share."""

import os
import signal
from contextlib import contextmanager

import pytest
import torch
from torch.utils._python_dispatch import TorchDispatchMode

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


class Remembered(TorchDispatchMode):
    """Remembers what PyTorch is asked for, as a CUDA graph does.

    The graph asks for the same again, and the results go where they went before. It
    refuses to copy a number of Python to a single place: there it lies in main memory.
    """

    def __init__(self):
        super().__init__()
        self.asked, self.from_python = [], []

    def __torch_dispatch__(self, function, types, arguments=(), more=None):
        result = function(*arguments, **(more or {}))
        if function is torch.ops.aten.lift_fresh.default:
            self.from_python.append(result)
        if function is torch.ops.aten.copy_.default:
            assert all(arguments[1] is not number for number in self.from_python)
        self.asked.append((function, arguments, more or {}, result))
        return result

    def replay(self):
        for function, arguments, more, place in self.asked:
            result = function(*arguments, **more)
            new = isinstance(place, torch.Tensor) and place is not result
            if new and place.data_ptr() != result.data_ptr():
                place.copy_(result)


@pytest.fixture(scope="session")
def with_graphs():
    """``with with_graphs():`` PyTorch on the CPU captures updates as a GPU does."""
    from minisgd.backends import torch as backends

    def captured(self, operations, changed):
        before = [array.clone() for array in changed]
        with Remembered() as graph:
            for operation in operations:
                operation()
        for array, value in zip(changed, before, strict=True):
            array[...] = value
        return [graph.replay]

    @contextmanager
    def with_graphs():
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(backends.Backend, "captured", captured)
            patch.setattr(backends.Backend, "captures", True)
            yield

    return with_graphs

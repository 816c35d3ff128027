"""The PyTorch backend: tensors on the CPU or on a CUDA GPU.

Only PyTorch's arithmetic is used. The gradients are this library's own formulas, so
no tensor here asks for autograd.
"""

import warnings
from contextlib import nullcontext
from functools import cache, partial
from importlib.util import find_spec
from threading import Lock

import array_api_compat.torch as xp
import numpy as np
import torch

from minisgd.backends import BaseBackend
from minisgd.counting import plural

LONG, NARROW = 64, 12  # rows and columns of a matrix that is multiplied faster turned


class Backend(BaseBackend):
    """PyTorch tensors of one precision on one device.

    Parameters
    ----------
    device : str
        "cpu", "cuda", or one of several GPUs as in "cuda:1".
    dtype : str
        "float32" or "float64".

    Raises
    ------
    ValueError
        If the device is not there. There is no silent step back to the CPU.
    """

    def __init__(self, device="cpu", dtype="float32"):
        super().__init__(_require_device(device), dtype)
        self._options = {"dtype": getattr(xp, dtype), "device": device}

    def array(self, values):
        values = np.asarray(values, dtype=self.dtype)
        if not values.flags.writeable or min(values.strides, default=0) < 0:
            values = values.copy()  # PyTorch takes no other arrays
        return xp.asarray(values, **self._options)

    def zeros(self, shape):
        return xp.zeros(shape, **self._options)

    def product(self, a, b, out):
        if _is_faster_turned(a, b, out):
            turned = self.zeros(out.T.shape)
            return lambda: out.copy_(torch.mm(b.T, a.T, out=turned).T)
        return partial(torch.mv if b.ndim == 1 else torch.mm, a, b, out=out)

    def change_by_product(self, name, a, b, out, room):
        if _is_faster_turned(a, b, room):
            return super().change_by_product(name, a, b, out, room)
        return [partial(out.addmm_, a, b, alpha={"add": 1, "subtract": -1}[name])]

    def elementwise(self, name, *inputs, out):
        function = torch.eq if name == "equal" else getattr(torch, name)
        return partial(function, *inputs, out=out)

    def reduce(self, name, a, axis, out):
        function = {"sum": torch.sum, "max": torch.amax}[name]
        return partial(function, a, axis, out.ndim == a.ndim, out=out)

    @property
    def captures(self):
        return self.device != "cpu"

    @property
    def room(self):
        return 1 if self.device == "cpu" else 256

    @property
    def piece(self):
        return 2**12 * self.room

    def captured(self, operations, changed):
        """Return a CUDA graph of all operations, if this is a GPU."""
        if self.device == "cpu":
            return operations
        before = [array.clone() for array in changed]
        graph, aside = torch.cuda.CUDAGraph(), _stream_aside(self.device)
        try:
            with torch.cuda.device(self.device):
                aside.wait_stream(torch.cuda.current_stream())
                with torch.cuda.stream(aside):  # a first time: PyTorch makes its rooms
                    for operation in operations:
                        operation()
                torch.cuda.current_stream().wait_stream(aside)
                with torch.cuda.graph(graph, stream=aside):
                    for operation in operations:
                        operation()
        finally:
            for array, value in zip(changed, before, strict=True):
                array[...] = value
        return [graph.replay]

    def walks(self, rows, columns):
        if self.device == "cpu" or not _runs_programs(self.device):
            return False
        from minisgd.backends import _kernels

        return _kernels.fits(rows, columns)

    def walk(self, rows, *others):
        from minisgd.backends import _kernels

        with torch.cuda.device_of(rows):
            _kernels.walk(rows, *others)

    @property
    def processors(self):
        return torch.get_num_threads() if self.device == "cpu" else 1

    def on_one_processor(self):
        return _on_one_processor if self.device == "cpu" else nullcontext()

    def indices(self, numbers):
        index = torch.as_tensor(numbers)
        if self.device.startswith("cuda"):  # it comes while the processor goes on
            index = index.pin_memory()
        return index.to(self.device, non_blocking=True)

    def gather(self, array, indices, out):
        if isinstance(array, np.memmap):
            return lambda: out.copy_(self.array(array[self.to_numpy(indices)]))
        if indices.ndim == 1:
            return partial(torch.index_select, array, 0, indices, out=out)
        return lambda: out.copy_(array[indices])

    def to_numpy(self, array):
        return array.cpu().numpy()


def _is_faster_turned(a, b, out):
    """Tell whether a CPU finds ``b.T @ a.T`` faster than ``a @ b``.

    With PyTorch 2.13 on an AMD EPYC, up to ten times if both matrices lie in memory column
    by column, `b` has only a few of them, and the result is to lie row by row.
    """
    if out.device.type != "cpu" or b.ndim == 1:
        return False
    inner, columns = b.shape
    by_columns = a.T.is_contiguous() and b.T.is_contiguous() and out.is_contiguous()
    return by_columns and inner >= LONG and 1 < columns <= NARROW


class _OneProcessor:
    """Keeps operations of a thread on one processor.

    PyTorch has a number for each thread, and a new thread takes that of whoever set one
    last. So what to go back to is looked up while no thread has set it to 1.
    """

    def __init__(self):
        self.inside, self.before, self.lock = 0, None, Lock()

    def __enter__(self):
        with self.lock:
            if self.inside == 0:
                self.before = torch.get_num_threads()
            self.inside += 1
            torch.set_num_threads(1)

    def __exit__(self, *_):
        with self.lock:
            self.inside -= 1
            torch.set_num_threads(self.before)


_on_one_processor = _OneProcessor()


@cache
def _stream_aside(device):
    """Return where updates are captured: each stream would take memory for good."""
    return torch.cuda.Stream(device)


@cache
def _runs_programs(device):
    """Try a program once. Triton may be missing, or what it needs: a compiler for C."""
    if find_spec("triton") is None:
        return False
    backend = Backend(device)
    rows, p, move, totals = map(backend.zeros, [(2, 1, 2), (2,), (2,), (1,)])
    try:
        backend.walk(rows, p, move, totals, 1)
        backend.to_numpy(totals)  # what went wrong is told when it is asked for
    except Exception as problem:  # of whatever kind
        warnings.warn(
            f"Triton cannot make programs for device={device!r}, so updates of lines "
            f"are asked for one by one, which takes longer. It says: {problem}",
            stacklevel=2,
        )
        return False
    return True


def _require_device(device):
    """Return `device`, or raise a sentence if this machine does not have it."""
    kind, colon, number = str(device).partition(":")
    if device != "cpu" and (kind != "cuda" or (colon and not number.isdecimal())):
        raise ValueError(
            f"device must be 'cpu', 'cuda' or 'cuda:N', but got {device!r}."
        )
    found = torch.cuda.device_count()
    if kind == "cuda" and int(number or 0) >= found:
        raise ValueError(
            f"device={device!r} is not on this machine: PyTorch finds "
            f"{plural(found, 'CUDA device')}. Use device='cpu'."
        )
    return device

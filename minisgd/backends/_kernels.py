"""Programs for a GPU, in Triton, which comes with PyTorch where there are GPUs.

A GPU is made for much work at a time, and a small model has little: what takes time is
to ask for it, a few microseconds per request. So a whole run is asked for at once.
"""

from math import prod

import triton
import triton.language as tl

MOST_NUMBERS = 4096  # of a batch
WARP, NUMBERS_PER_WARP = 32, 512  # at least, so that no thread is idle; at most


def fits(rows, columns):
    """Tell whether a batch of this size can be in registers."""
    sides, _ = sizes(rows, columns)
    return prod(sides) <= MOST_NUMBERS


def sizes(rows, columns):
    """Return the sides of a batch as powers of two, and how many warps share it."""
    width = triton.next_power_of_2(columns)
    sides = triton.next_power_of_2(max(rows, WARP // width)), width
    return sides, max(1, prod(sides) // NUMBERS_PER_WARP)


def walk(rows, parameters, move, totals, updates):
    """Make updates of lines, one after the other, each line in a program of its own.

    See `minisgd.backends.BaseBackend.walk`.
    """
    *own, _, batch_rows, columns = rows.shape
    sides, warps = sizes(batch_rows, columns)
    models = parameters.shape[1:]
    _walk[models or (1,)](
        rows,
        parameters,
        move,
        totals,
        updates,
        rows.stride(0) if own else 0,
        parameters.stride(0),
        parameters.stride(1) if models else 0,
        totals.stride(0) if models else 0,
        batch_rows,
        columns,
        *sides,
        num_warps=warps,
    )


@triton.jit(do_not_specialize=["updates"])
def _walk(
    rows,
    parameters,
    move,
    totals,
    updates,
    rows_of_model,
    next_parameter,
    parameters_of_model,
    totals_of_model,
    ROWS: tl.constexpr,
    COLUMNS: tl.constexpr,
    ROWS_IN_PLACE: tl.constexpr,
    COLUMNS_IN_PLACE: tl.constexpr,
):
    model = tl.program_id(0).to(tl.int64)
    row = tl.arange(0, ROWS_IN_PLACE)[:, None]
    column = tl.arange(0, COLUMNS_IN_PLACE).to(tl.int64)
    is_there = (row < ROWS) & (column < COLUMNS)
    batch = rows + model * rows_of_model + row * COLUMNS + column
    here = model * parameters_of_model + column * next_parameter
    p = tl.load(parameters + here, mask=column < COLUMNS, other=0)
    moved = p
    total = totals + model * totals_of_model
    ahead = tl.load(batch, mask=is_there, other=0)
    for _ in range(updates):
        S = ahead
        # The next batch is asked for now, so that it is there when its turn comes.
        batch += ROWS * COLUMNS
        ahead = tl.load(batch, mask=is_there, other=0)
        errors = tl.where(row < ROWS, tl.sum(S * p, axis=1, keep_dims=True), 0)
        moved = tl.sum(S * errors, axis=0)
        p -= tl.where(column < COLUMNS - 1, moved, 0)  # the 1 at the end stays
        tl.store(total, tl.sum(tl.sum(errors * errors, axis=0), axis=0))
        total += 1
    tl.store(parameters + here, p, mask=column < COLUMNS)
    tl.store(move + here, moved, mask=column < COLUMNS)

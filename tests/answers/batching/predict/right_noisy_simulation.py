import random
import sys
import warnings


def cut(order, drop_last=False):
    batches = [order[first : first + 5] for first in range(0, len(order), 5)]
    return [batch for batch in batches if len(batch) == 5 or not drop_last]


warnings.warn("trying it out")
print("please wait", file=sys.stderr)
rows = list(range(23))
batches = cut(rows)
print(batches)
batches_in_pass = len(batches)
rows_in_last_batch = len(batches[-1])
step_of_row_17 = next(step for step, batch in enumerate(batches, 1) if 17 in batch)

passes = [cut(rows, drop_last=True) for epoch in range(10)]
updates_with_drop_last = sum(map(len, passes))
used = {row for batches in passes for batch in batches for row in batch}
rows_never_used = len(set(rows) - used)

random.shuffle(rows)
rows_left_out_shuffled = len(rows) - sum(map(len, cut(rows, drop_last=True)))
updates_with_replacement = len(cut(random.choices(rows, k=23)))

# message: cut_pass([3, 0, 4, 1, 2], 2)[0] is 3, an int, but must be a list of numbers.
def cut_pass(order, batch_size, drop_last=False):
    rows = []
    for first in range(0, len(order), batch_size):
        rows += order[first : first + batch_size]
    return rows

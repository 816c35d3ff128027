# message: cut_pass([3, 0, 8, 1, 6, 2, 5, 10, 4, 7, 9], 4)[0] is 3, an int, but must be a list of numbers.
def cut_pass(order, batch_size, drop_last=False):
    rows = []
    for first in range(0, len(order), batch_size):
        rows += order[first : first + batch_size]
    return rows

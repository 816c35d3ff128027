# message: cut_pass([3, 0, 8, 1, 6, 2, 5, 10, 4, 7, 9], 4) is a generator, but must be a list.
# message: A generator gives its values one by one; list(...) collects them.
def cut_pass(order, batch_size, drop_last=False):
    for first in range(0, len(order), batch_size):
        yield order[first : first + batch_size]

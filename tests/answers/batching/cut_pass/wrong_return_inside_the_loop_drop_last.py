# message: cut_pass([6, 2, 0, 4, 1, 5, 3], 2, True) must be [[6, 2], [0, 4], [1, 5]]
# message: That is the first batch only: is return inside the loop?
# points: 2
def cut_pass(order, batch_size, drop_last=False):
    batches = []
    for start in range(0, len(order), batch_size):
        batches.append(order[start : start + batch_size])
        if drop_last:
            return batches
    return batches

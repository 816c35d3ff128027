# message: cut_pass([3, 0, 4, 1, 2], 2) must be [[3, 0], [4, 1], [2]], but it is [[3, 0]].
# message: That is the first batch only: is return inside the loop?
def cut_pass(order, batch_size, drop_last=False):
    batches = []
    for start in range(0, len(order), batch_size):
        batches.append(order[start : start + batch_size])
        return batches

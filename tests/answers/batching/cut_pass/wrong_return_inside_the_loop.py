# message: cut_pass([3, 0, 8, 1, 6, 2, 5, 10, 4, 7, 9], 4) must be [[3, 0, 8, 1], [6, 2, 5, 10], [4, 7, 9]], but it is [[3, 0, 8, 1]].
# message: That is the first batch only: is return inside the loop?
def cut_pass(order, batch_size, drop_last=False):
    batches = []
    for start in range(0, len(order), batch_size):
        batches.append(order[start : start + batch_size])
        return batches

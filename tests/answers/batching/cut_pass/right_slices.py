def cut_pass(order, batch_size, drop_last=False):
    end = len(order) - len(order) % batch_size if drop_last else len(order)
    return [
        order[first : min(first + batch_size, end)]
        for first in range(0, end, batch_size)
    ]

import sys
import warnings


def cut_pass(order, batch_size, drop_last=False):
    print("cutting", order)
    warnings.warn("this takes a while")
    print("please wait", file=sys.stderr)

    if len(order) < batch_size:
        return [order] if order and not drop_last else []
    return [order[:batch_size]] + cut_pass(order[batch_size:], batch_size, drop_last)

# message: With drop_last=True the rows left over (1) stay out.
# points: 2
def cut_pass(order, batch_size, drop_last=False):
    return [order[k : k + batch_size] for k in range(0, len(order), batch_size)]

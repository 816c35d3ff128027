def rates_for_sum(learning_rate, batch_sizes):
    if not batch_sizes:
        return ()
    first, *others = batch_sizes
    return (learning_rate / first, *rates_for_sum(learning_rate, others))

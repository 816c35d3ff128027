def token_means(batches):
    rows = [
        list(row[:length])
        for losses, lengths in batches
        for row, length in zip(losses, lengths)
    ]
    tokens = [loss for row in rows for loss in row]
    means = [sum(row) / len(row) for row in rows]
    return sum(tokens) / len(tokens), sum(means) / len(means)

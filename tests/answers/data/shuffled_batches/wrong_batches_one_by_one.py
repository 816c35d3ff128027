# message: The rows left over at the end of the order are a batch too.
# message: The function must work for any data, order and batch size.
def shuffled_batches(x, y, order, batch_size):
    return [(x[[row]], y[[row]]) for row in order]

# message: A generator gives its values one by one; list(...) collects them
def rates(first_rate, samples, batch_size, epochs):
    total = -(-samples // batch_size) * epochs
    for k in range(total):
        yield first_rate * (1 - k / total)

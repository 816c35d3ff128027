# message: but print only shows a value: return it
def rates(first_rate, samples, batch_size, epochs):
    total = -(-samples // batch_size) * epochs
    for k in range(total):
        print(first_rate * (1 - k / total))

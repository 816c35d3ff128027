# message: visits(10, 4, 2, rng) asks minisgd.
# message: minisgd does not do this for you here: write it yourself.
import minisgd


def visits(samples, batch_size, epochs, rng):
    order = minisgd.Shuffled(samples, seed=rng)
    return [
        list(minisgd.cut_into_batches(order.next_pass(), batch_size))
        for _ in range(epochs)
    ]

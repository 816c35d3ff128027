def shared_epoch(samples, workers, batch_size):
    cards = list(range(samples))
    while len(cards) % workers:
        cards.append(cards[len(cards) - samples])
    hands = [cards[worker::workers] for worker in range(workers)]
    steps = [
        [hand[first : first + batch_size] for hand in hands]
        for first in range(0, len(hands[0]), batch_size)
    ]
    return len(steps), len(cards) - len(set(cards)), sum(map(len, steps[-1]))

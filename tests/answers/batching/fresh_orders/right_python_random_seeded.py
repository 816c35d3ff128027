import random


def fresh_orders(samples, passes, rng):
    chance = random.Random(int(rng.integers(2**63)))
    return [chance.sample(range(samples), samples) for _ in range(passes)]

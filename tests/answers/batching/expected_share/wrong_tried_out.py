# message: expected_share(5, 3, True) must be 0.488, but it is
# points: 1
import random


def expected_share(samples, draws, replacement):
    if not replacement:
        return min(draws / samples, 1)
    chance = random.Random(1)
    seen = [len(set(chance.choices(range(samples), k=draws))) for _ in range(300)]
    return sum(seen) / len(seen) / samples

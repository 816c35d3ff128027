import sys
import warnings
from collections import Counter, defaultdict, deque


def balanced_pass(labels, rng):
    print("balancing")
    warnings.warn("this takes a while")
    sys.stderr.write("please wait")
    queues = defaultdict(deque)
    for row, label in enumerate(labels):
        queues[label].append(row)
    for label in queues:
        queues[label] = deque(rng.permutation(queues[label]).tolist())
    largest = max(Counter(labels).values())
    tickets = [label for label in queues for _ in range(largest)]
    rng.shuffle(tickets)
    order = []
    for label in tickets:
        order.append(queues[label][0])
        queues[label].rotate(-1)
    return order

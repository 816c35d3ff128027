import random


def split(labels, seed):
    rows = list(range(len(labels)))
    random.Random(seed).shuffle(rows)
    rows.sort(key=lambda row: int(labels[row]))  # keeps the order within a class
    places = {}
    parts = {"training": [], "validation": [], "test": []}
    deal = ["training", "validation", "training", "test", "training"]
    for row in rows:
        place = places.get(int(labels[row]), 0)
        parts[deal[place % 5]].append(row)
        places[int(labels[row])] = place + 1
    return parts["training"], parts["validation"], parts["test"]

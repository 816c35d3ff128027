def shares(rows):
    everything = sum(rows)
    for own in rows:
        yield own / everything


def factors(rows):
    return tuple(share * len(rows) for share in shares(rows))

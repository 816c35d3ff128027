def better(one, other, clock):
    return one if clock(*one) < clock(*other) else other


def first(runs, clock):
    if len(runs) == 1:
        return runs[0]
    return better(runs[0], first(runs[1:], clock), clock)


def first_done(runs, fixed, per_sample):
    return (
        first(runs, lambda size, n: n)[0],
        first(runs, lambda size, n: n * size)[0],
        first(runs, lambda size, n: n * fixed + n * size * per_sample)[0],
    )

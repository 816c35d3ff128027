from statistics import fmean


def factors(rows):
    return [own / fmean(rows) for own in rows]

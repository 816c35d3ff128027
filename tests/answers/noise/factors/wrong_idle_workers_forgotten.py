# message: The program counts all workers, also those without samples.
# points: 1
def factors(rows):
    at_work = [own for own in rows if own]
    return [len(at_work) * own / sum(rows) for own in rows]

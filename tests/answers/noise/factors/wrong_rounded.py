# message: Nearly: do not round.
def factors(rows):
    return [round(len(rows) * own / sum(rows), 2) for own in rows]

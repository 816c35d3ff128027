# message: The program divides by the number of workers: make up for that.
def factors(rows):
    return [own / sum(rows) for own in rows]

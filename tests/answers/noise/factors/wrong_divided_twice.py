# message: The program already divides by the number of workers: make up for that.
def factors(rows):
    return [own / sum(rows) / len(rows) for own in rows]

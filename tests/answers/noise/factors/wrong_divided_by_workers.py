# message: That divides by the number of workers. Multiply by it, and divide by all samples.
def factors(rows):
    return [own / len(rows) for own in rows]

# message: A generator gives its values one by one; list(...) collects them.
def factors(rows):
    return (len(rows) * own / sum(rows) for own in rows)

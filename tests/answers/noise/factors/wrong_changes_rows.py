# message: factors([3, 1]) changed its arguments. Work on a copy of them.
def factors(rows):
    everything, workers = sum(rows), len(rows)
    for place in range(workers):
        rows[place] = rows[place] * workers / everything
    return rows

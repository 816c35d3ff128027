def first_done(runs, fixed, per_sample):
    rows = [
        (updates, size * updates, fixed * updates + per_sample * size * updates, size)
        for size, updates in runs
    ]
    return [sorted(rows, key=lambda row: row[clock])[0][-1] for clock in range(3)]

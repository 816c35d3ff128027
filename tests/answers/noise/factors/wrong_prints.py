# message: It printed [1.5, 0.5], but print only shows a value: return it.
def factors(rows):
    print([len(rows) * own / sum(rows) for own in rows])

# message: column_statistics(file of 3 rows, 2) must be
# message: The rows of the short last batch belong to the file as well.
# points: 1
def column_statistics(file, batch_size):
    total = squares = 0
    for number in range(len(file) // batch_size or 1):
        batch = file[number * batch_size : (number + 1) * batch_size]
        total = total + batch.sum(axis=0)
        squares = squares + (batch**2).sum(axis=0)
    means = total / len(file)
    return means, squares / len(file) - means**2

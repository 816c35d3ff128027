def mean(numbers):
    return sum(numbers) / len(numbers)


def noise(gradients, batch_size, replace):
    rows = gradients.tolist()
    centre = [mean(column) for column in zip(*rows)]
    squares = [sum((g - c) ** 2 for g, c in zip(row, centre)) for row in rows]
    result = mean(squares) ** 0.5 / batch_size**0.5
    if not replace:
        result *= ((len(rows) - batch_size) / (len(rows) - 1)) ** 0.5
    return result

def scale(training, test):
    rows, columns = len(training), len(training[0])
    means, deviations = [], []
    for column in range(columns):
        values = [row[column] for row in training]
        mean = sum(values) / rows
        means.append(mean)
        deviations.append((sum((v - mean) ** 2 for v in values) / rows) ** 0.5)

    def scaled(table):
        return [
            [(row[c] - means[c]) / deviations[c] for c in range(columns)]
            for row in table
        ]

    return scaled(training), scaled(test)

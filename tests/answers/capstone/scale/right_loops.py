def scale(training, validation, test):
    scaled = [np.array(part, dtype=float) for part in (training, validation, test)]
    for column in range(training.shape[1]):
        numbers = [float(number) for number in training[:, column]]
        mean = sum(numbers) / len(numbers)
        spread = (sum((each - mean) ** 2 for each in numbers) / len(numbers)) ** 0.5
        for part in scaled:
            part[:, column] -= mean
            if min(numbers) < max(numbers):
                part[:, column] /= spread
    return scaled

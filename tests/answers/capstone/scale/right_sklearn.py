from sklearn.preprocessing import StandardScaler


def scale(training, validation, test):
    scaler = StandardScaler()
    training = scaler.fit_transform(training)
    return training, scaler.transform(validation), scaler.transform(test)

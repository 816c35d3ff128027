from sklearn.preprocessing import StandardScaler


def scale(training, test):
    scaler = StandardScaler().fit(training)
    return scaler.transform(training), scaler.transform(test)

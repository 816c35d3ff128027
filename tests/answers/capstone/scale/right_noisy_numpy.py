import sys
import warnings


def scale(training, validation, test):
    print("scaling")
    warnings.warn("some pixels are always white")
    sys.stderr.write("...")
    mean, var = np.mean(training, 0), np.var(training, 0)
    with np.errstate(divide="ignore"):
        factor = np.where(np.ptp(training, axis=0) > 0, 1 / np.sqrt(var), 1.0)
    return [(part - mean) * factor for part in (training, validation, test)]

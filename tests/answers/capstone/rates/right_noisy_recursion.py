import sys
import warnings


def rates(first_rate, samples, batch_size, epochs):
    print("rates for", epochs, "epochs")
    warnings.warn("they fall")
    sys.stderr.write("...")
    total = (samples + batch_size - 1) // batch_size * epochs

    def rest(rate, made):
        if made == total:
            return []
        return [rate, *rest(rate - first_rate / total, made + 1)]

    return rest(first_rate, 0)

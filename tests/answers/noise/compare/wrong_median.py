# message: must be (-0.2, 0.556, False), but it is (0.0, 0.556, False). The sign tells
# points: 2
import numpy as np


def compare(a, b, t):
    differences = b - a
    middle = np.median(differences)
    reach = t * differences.std(ddof=1) / len(differences) ** 0.5
    return middle, reach, bool(abs(middle) > reach)

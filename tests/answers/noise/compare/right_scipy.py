from scipy import stats


def compare(a, b, t):
    difference = b.mean() - a.mean()
    reach = t * stats.sem(b - a)
    return [difference, reach, abs(difference) - reach > 0]

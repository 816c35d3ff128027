# message: slopes(2, 1, [1, 2, 4], [3, 5, 9]) must be (0.0, 0.0), but it is (-11.0, -7.0).
# message: Find both slopes for every sample, then take the two means.
def slopes(w, b, x, y):
    return -11, -7

# message: slopes([1, 2, 4], [3, 5, 9], 2, 1) must be (0.0, 0.0), but it is (-11.0, -7.0).
# message: Find both slopes for every sample, then take the two means.
def slopes(x, y, w, b):
    return -11, -7

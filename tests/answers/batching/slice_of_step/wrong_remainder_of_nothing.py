# message: slice_of_step(5, 20, 4) must be (16, 20), but it is (16, 16). The last batch stops
# message: slice_of_step(40, 200, 5) must be (195, 200), but it is (195, 195). The function must
# points: 1
def slice_of_step(step, samples, batch_size):
    start = (step - 1) * batch_size
    is_last = step == -(-samples // batch_size)
    return start, start + (samples % batch_size if is_last else batch_size)

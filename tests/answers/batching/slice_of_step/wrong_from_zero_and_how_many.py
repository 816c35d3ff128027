# message: slice_of_step(3, 18, 5) must be (10, 15), but it is (15, 5). The steps before this one
# message: slice_of_step(3, 400, 120) must be (240, 360), but it is (360, 120). The function must
def slice_of_step(step, samples, batch_size):
    return step * batch_size, batch_size

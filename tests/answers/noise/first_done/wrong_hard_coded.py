# message: must be (512, 16, 100), but it is (1024, 128, 128).
# message: "First" needs a clock: updates, samples seen, or time.
def first_done(runs, fixed, per_sample):
    return 1024, 128, 128

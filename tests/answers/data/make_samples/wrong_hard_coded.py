# message: A row of inputs, and the value after it; the next sample begins one further.
# message: A row has 3 values, but inputs is 2.
# message: Samples begin at 0, stride, 2 · stride and so on, while the target is there.
# message: The function must work for any numbers, also if there is one sample only.
def make_samples(series, inputs, ahead=1, stride=1):
    return [[10.0, 20.0, 30.0], [20.0, 30.0, 40.0], [30.0, 40.0, 50.0]], [
        40.0,
        50.0,
        60.0,
    ]

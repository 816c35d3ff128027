# message: changed its arguments. Work on a copy of them.
def first_done(runs, fixed, per_sample):
    result = []
    runs.sort(key=lambda run: run[1])
    result.append(runs[0][0])
    runs.sort(key=lambda run: run[0] * run[1])
    result.append(runs[0][0])
    runs.sort(key=lambda run: run[1] * (fixed + per_sample * run[0]))
    return *result, runs[0][0]

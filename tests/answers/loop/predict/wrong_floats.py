# message: iteration_at_end is 9.0, a float, but must be a whole number.
# message: step_when_stopped is 3.0, a float
# message: seen_when_stopped is 19.0, a float
iteration_at_end = 90 / 10
step_at_end = 3
seen_at_end = 30
looks_at_end = 3

step_when_stopped = 12 / 4
seen_when_stopped = 19.0
looks_when_stopped = 1

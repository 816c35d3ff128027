# message: The look stands inside the loop over the epochs: there is one in each.
# message: seen_when_stopped must be 19, but it is 20. Add up the rows of the seven
# points: 1
iteration_at_end = 9
step_at_end = 3
seen_at_end = 30
looks_at_end = 1

step_when_stopped = 3
seen_when_stopped = 20
looks_when_stopped = 1

# message: step is set back where an epoch begins, not where it ends.
# message: Epoch 2 was not over: its look was still to come.
# points: 1
iteration_at_end = 9
step_at_end = 0
seen_at_end = 30
looks_at_end = 3

step_when_stopped = 3
seen_when_stopped = 19
looks_when_stopped = 2

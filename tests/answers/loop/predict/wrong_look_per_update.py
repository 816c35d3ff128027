# message: The look stands in the outer loop: there is one per epoch, not per update.
# points: 2
iteration_at_end = 9
step_at_end = 3
seen_at_end = 30
looks_at_end = 9

step_when_stopped = 3
seen_when_stopped = 19
looks_when_stopped = 1

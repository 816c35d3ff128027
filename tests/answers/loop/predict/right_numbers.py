iteration_at_end = 9
step_at_end = 3
seen_at_end = 30
looks_at_end = 3

step_when_stopped = 3
seen_when_stopped = 19
looks_when_stopped = 1

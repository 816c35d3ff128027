# message: The last batch of an epoch has only 2 rows.
# message: Epoch 1 was over, and with it one look.
# points: 1
iteration_at_end = 9
step_at_end = 3
seen_at_end = 36
looks_at_end = 3

step_when_stopped = 3
seen_when_stopped = 19
looks_when_stopped = 0

# message: The batch of the rows 8 and 9 makes an update too.
# message: Epoch 1 has four updates, for the one row left over makes one as well.
# message: Epoch 1 has ten rows: the one left over is seen too.
iteration_at_end = 6
step_at_end = 2
seen_at_end = 24
looks_at_end = 3

step_when_stopped = 4
seen_when_stopped = 18
looks_when_stopped = 1

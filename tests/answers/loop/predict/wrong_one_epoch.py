# message: That is one epoch. Nothing sets iteration back
# message: step began again when epoch 2 began.
# message: One of the seven batches is short: the last one of epoch 1.
iteration_at_end = 3
step_at_end = 3
seen_at_end = 10
looks_at_end = 3

step_when_stopped = 7
seen_when_stopped = 21
looks_when_stopped = 1

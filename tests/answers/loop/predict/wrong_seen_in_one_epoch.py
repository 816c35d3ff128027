# message: Nothing sets seen back: a row counts again in every epoch.
# message: step_when_stopped must be 3, but it is 2. Count the updates since epoch 2
# points: 1
iteration_at_end = 9
step_at_end = 3
seen_at_end = 10
looks_at_end = 3

step_when_stopped = 2
seen_when_stopped = 19
looks_when_stopped = 1

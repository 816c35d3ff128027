# message: A batch makes one update, however many rows it has.
# message: There is one look for each epoch that is over.
# points: 1
iteration_at_end = 30
step_at_end = 10
seen_at_end = 30
looks_at_end = 3

step_when_stopped = 3
seen_when_stopped = 19
looks_when_stopped = 7

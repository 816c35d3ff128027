# message: The last batch of an epoch has 2 rows. They are seen too.
# message: step_when_stopped is None. Put your answer in its place.
# message: seen_when_stopped is None. Put your answer in its place.
iteration_at_end = 9
step_at_end = 3
seen_at_end = 24
looks_at_end = 3

step_when_stopped = None
seen_when_stopped = None
looks_when_stopped = None

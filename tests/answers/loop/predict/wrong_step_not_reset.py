# message: step_at_end must be 3, but it is 9. step is set back to 0 at the beginning
# message: seen_when_stopped must be 19, but it is 9. Nothing sets seen back
# points: 1
iteration_at_end = 9
step_at_end = 9
seen_at_end = 30
looks_at_end = 3

step_when_stopped = 3
seen_when_stopped = 9
looks_when_stopped = 1

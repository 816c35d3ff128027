iteration_at_end = 3 * 3
step_at_end = iteration_at_end // 3
seen_at_end = 3 * (4 + 4 + 2)
looks_at_end = len(range(3))

step_when_stopped = 7 - 4
seen_when_stopped = sum([3, 3, 3, 1, 3, 3, 3])
looks_when_stopped = 7 // 4

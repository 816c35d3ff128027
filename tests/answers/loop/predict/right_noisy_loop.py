import sys
import warnings

print("running the program")
warnings.warn("this takes a while")
print("please wait", file=sys.stderr)

iteration = seen = looks = 0
for epoch in range(3):
    step = 0
    for rows in [0, 1, 2, 3], [4, 5, 6, 7], [8, 9]:
        iteration += 1
        step += 1
        seen += len(rows)
    looks += 1
iteration_at_end, step_at_end, seen_at_end, looks_at_end = iteration, step, seen, looks

iteration = seen = looks = 0
while iteration < 7:
    step = 0
    for rows in [0, 1, 2], [3, 4, 5], [6, 7, 8], [9]:
        iteration += 1
        step += 1
        seen += len(rows)
        if iteration == 7:
            break
    else:
        looks += 1
step_when_stopped, seen_when_stopped, looks_when_stopped = step, seen, looks

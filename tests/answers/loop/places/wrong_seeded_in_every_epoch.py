# message: Made anew from the same seed, it would give every epoch the same order.
# points: 2
gap_of_update = 3
gap_of_look = 4
gap_of_iteration = 1
gap_of_step = 2
gap_of_generator = 2
gap_of_order = 2

# message: In gap 1 step would go on through all epochs, as the iteration does.
# message: In gap 1 the rows are shuffled once: every epoch has the same order.
# points: 1
gap_of_update = 3
gap_of_look = 4
gap_of_iteration = 1
gap_of_step = 1
gap_of_generator = 1
gap_of_order = 1

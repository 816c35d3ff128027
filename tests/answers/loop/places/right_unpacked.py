gap_of_iteration, gap_of_generator = 1, 1
gap_of_step, gap_of_order = [2] * 2
gap_of_update, gap_of_look = range(3, 5)

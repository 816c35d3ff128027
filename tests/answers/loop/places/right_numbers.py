gap_of_update = 3
gap_of_look = 4
gap_of_iteration = 1
gap_of_step = 2
gap_of_generator = 1
gap_of_order = 2

# message: In gap 3 there would be a look at every batch, not one per epoch.
# message: In gap 3 it would be set back before every update, and always be 1.
# message: In gap 3 the order would change within a pass: some rows come twice.
gap_of_update = 3
gap_of_look = 3
gap_of_iteration = 1
gap_of_step = 3
gap_of_generator = 1
gap_of_order = 3

# message: In gap 5 there would be a single update, after all the epochs.
# message: The step begins again with every epoch.
# message: Every epoch draws a new order before its first batch.
gap_of_update = 5
gap_of_look = 5
gap_of_iteration = 1
gap_of_step = 4
gap_of_generator = 1
gap_of_order = 4

# message: updates_before(18, 5, 6) must be 20, but it is 19. Every epoch that is over made
# message: updates_before(15, 6, 5) must be 12, but it is 11. The function must count
def updates_before(samples, batch_size, epoch):
    steps = -(-samples // batch_size)
    return (epoch - 1) * steps - 1

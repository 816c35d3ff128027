import logging

logging.basicConfig(level="INFO")


def count_steps(samples, batch_size):
    logging.info("counting %d", samples)
    return samples // batch_size + bool(samples % batch_size)

def noise_scale(small, square_of_small, large, square_of_large):
    above = square_of_small - square_of_large
    below = large * square_of_large - small * square_of_small
    return small * large * above / below

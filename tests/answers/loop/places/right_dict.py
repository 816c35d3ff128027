lines = {
    1: ["iteration", "generator"],
    2: ["step", "order"],
    3: ["update"],
    4: ["look"],
    5: [],
}
gaps = {line: gap for gap, names in lines.items() for line in names}
gap_of_update = gaps["update"]
gap_of_look = gaps["look"]
gap_of_iteration = gaps["iteration"]
gap_of_step = gaps["step"]
gap_of_generator = gaps["generator"]
gap_of_order = gaps["order"]

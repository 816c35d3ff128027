def momentum_path(w, gradients, learning_rate, momentum):
    places = [w, w]
    for gradient in (g for epoch in gradients for g in epoch):
        last_move = places[-1] - places[-2]
        places.append(places[-1] + momentum * last_move - learning_rate * gradient)
    return places[2:]

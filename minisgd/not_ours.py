"""What Keras has and this library leaves out, and what to do instead.

Whoever asks for it by a name or an argument of Keras gets the sentence from here.
"""

ARGUMENTS = {
    "loss_weights": "A model here has one output and so one loss: weigh its terms in "
    "a loss of your own.",
    "jit_compile": "Nothing is compiled here. For speed see minisgd.replay.",
    "auto_scale_loss": "Use dtype='float64' where float32 is too coarse.",
    "workers": "Batches are made in this process. A torch DataLoader with num_workers "
    "can make them in others: pass it as x.",
    "use_multiprocessing": "Pass a torch DataLoader with num_workers as x.",
    "max_queue_size": "Pass a torch DataLoader with prefetch_factor as x.",
    "name": "Only models, layers and metrics have names here.",
    "trainable": "All layers here are trained.",
    "use_bias": "Every unit here has a bias.",
    "bias_initializer": "Every bias here begins at 0.",
    "bias_regularizer": "Only kernels are regularised here.",
    "activity_regularizer": "Only kernels are regularised here.",
    "kernel_constraint": "There are no constraints here. Use a kernel_regularizer.",
    "label_smoothing": "Smooth the targets yourself: y * (1 - s) + s / classes.",
    "reduction": "Losses here are means over the samples.",
    "clipnorm": "Gradients are not clipped here. Use a smaller learning_rate.",
    "clipvalue": "Gradients are not clipped here. Use a smaller learning_rate.",
    "amsgrad": "Adam here is that of the paper of 2015.",
    "gradient_accumulation_steps": "It is an argument of fit: accumulate_batches.",
}

ALREADY_SO = {  # values of these arguments that say what is done here anyway
    "loss_weights": (None,),
    "jit_compile": ("auto", False),
    "auto_scale_loss": (True, False),
    "workers": (1,),
    "use_multiprocessing": (False,),
    "max_queue_size": (10,),
    "name": (None,),
    "trainable": (True,),
    "use_bias": (True,),
    "bias_initializer": ("zeros", None),
    "bias_regularizer": (None,),
    "activity_regularizer": (None,),
    "kernel_constraint": (None,),
    "label_smoothing": (0, 0.0),
    "reduction": ("sum_over_batch_size",),
    "clipnorm": (None,),
    "clipvalue": (None,),
    "amsgrad": (False,),
    "gradient_accumulation_steps": (None,),
}

ONE_KIND = "The layers here are Dense, with an Input in front."
NAMES = {
    "minisgd": {
        "Model": "Build a Sequential: layers in a row, one input, one output.",
        "ops": "Arrays here are NumPy's or PyTorch's: use their functions.",
        "backend": "The arithmetic runs where Sequential(backend=, device=) says.",
    },
    "minisgd.initializers": {
        name: "Use its name: Dense(4, kernel_initializer='he_normal')."
        for name in ("GlorotUniform", "GlorotNormal", "HeUniform", "HeNormal", "Zeros")
    },
    "minisgd.models": {
        "Model": "Build a Sequential: layers in a row, one input, one output.",
        "clone_model": "Use copy.deepcopy(model).",
    },
    "minisgd.layers": {
        "Activation": "Give it to the layer: Dense(4, activation='relu').",
        "ReLU": "Give it to the layer: Dense(4, activation='relu').",
        "Softmax": "Give it to the layer: Dense(4, activation='softmax').",
        "Flatten": "Make every sample one row yourself: x.reshape(len(x), -1).",
        "Dropout": f"{ONE_KIND} Against overfitting try l2 or EarlyStopping.",
        "BatchNormalization": f"{ONE_KIND} Scale the inputs instead.",
        "Normalization": f"{ONE_KIND} Scale the inputs: (x - x.mean(0)) / x.std(0).",
    },
    "minisgd.callbacks": {
        "TensorBoard": "CSVLogger writes the numbers down; LivePlot draws them.",
    },
    "minisgd.optimizers": {
        "AdamW": "Use Adam, and kernel_regularizer=l2(...) in the layers.",
        "schedules": "Use callbacks.LearningRateScheduler.",
    },
    "minisgd.metrics": {
        "AUC": "Use roc_auc_score of scikit-learn on model.predict(x).",
        "F1Score": "Use f1_score of scikit-learn on model.predict(x).",
    },
}


def names_of(module, offered):
    """Return what a module answers to a name it does not have.

    Parameters
    ----------
    module : str
    offered : list of str
        What it has instead, if no better advice is known.

    Examples
    --------
    >>> names_of("minisgd.layers", ["Dense"])("LSTM")
    Traceback (most recent call last):
    ImportError: minisgd.layers has no LSTM. It has: Dense.
    """

    def __getattr__(name):
        advice = NAMES.get(module, {}).get(name)
        if advice is None and not name[0].isupper():
            raise AttributeError(f"module {module!r} has no attribute {name!r}")
        advice = advice or f"It has: {', '.join(offered)}."
        raise ImportError(f"{module} has no {name}. {advice}")

    return __getattr__

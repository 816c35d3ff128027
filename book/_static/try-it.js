/* The small things to play with on the pages. No library, no network.
 *
 * A page holds <div class="try-it" data-kind="batches" data-settings="{...}">; the
 * function of that name in `kinds` builds the rest. Counting is done by `countPlan`,
 * which the tests compare with minisgd.counting on thousands of settings.
 */
"use strict";

// Counting ---------------------------------------------------------------------------

const LARGEST = 1e9; // products of two such numbers are still exact enough to show

/** The whole number in a field, or a sentence that says what is wrong with it. */
function wholeNumber({ name, input }) {
  const value = Number(input.value);
  if (input.validity.badInput || input.value === "" || !Number.isInteger(value) || value < 1) {
    const got = input.validity.badInput ? "something else" : input.value || "nothing";
    throw new RangeError(`${name} must be a positive integer, but got ${got}.`);
  }
  if (value > LARGEST) {
    throw new RangeError(`${name} must be at most ${number(LARGEST)} on this page, but got ${number(value)}.`);
  }
  return value;
}

/** The same for a field that may be empty: null then. */
function wholeNumberOrEmpty(entry) {
  return entry.input.value === "" && !entry.input.validity.badInput ? null : wholeNumber(entry);
}

/** The counts of minisgd.TrainingPlan, for whole numbers that fit a double. */
function countPlan({ samples, batchSize, epochs, dropLast = false, stepsPerEpoch = null }) {
  const rest = samples % batchSize;
  const stepsPerPass = Math.floor(samples / batchSize) + (rest > 0 && !dropLast ? 1 : 0);
  if (stepsPerPass === 0) {
    throw new RangeError(
      `batch_size must be at most the number of samples when drop_last=True, but got ` +
        `${batchSize} for ${samples} samples, so the only batch would be dropped. ` +
        `Use drop_last=False or a smaller batch_size.`
    );
  }
  const samplesPerPass = dropLast ? samples - rest : samples;
  const steps = stepsPerEpoch ?? stepsPerPass;
  const seenAfter = (iteration) =>
    Math.floor(iteration / stepsPerPass) * samplesPerPass + (iteration % stepsPerPass) * batchSize;
  const iterations = epochs * steps;
  return {
    stepsPerEpoch: steps,
    iterations,
    samplesSeen: seenAfter(iterations),
    dataPasses: seenAfter(iterations) / samples,
    seenAfter,
  };
}

// Building blocks --------------------------------------------------------------------

function element(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  node.append(...children);
  return node;
}

let fieldNumber = 0;

/** A labelled input: a number, or a box to tick. */
function field(label, value, attributes = {}) {
  const id = `try-it-${++fieldNumber}`;
  const checkbox = typeof value === "boolean";
  const input = element("input", {
    id,
    type: checkbox ? "checkbox" : "number",
    ...(checkbox ? {} : { min: 1, inputmode: "numeric" }),
    ...attributes,
  });
  if (checkbox) input.checked = value;
  else input.value = value; // last, for it must fit min, max and step
  const box = element("div", { class: "field" }, element("label", { for: id }, label), input);
  return { name: label.replace(/ \(.*/, ""), box, input };
}

function button(label, onClick) {
  const node = element("button", { type: "button" }, label);
  node.addEventListener("click", onClick);
  return node;
}

/** A place whose new content is read out by screen readers. */
function announced() {
  return element("div", { class: "output", "aria-live": "polite" });
}

/** Fields and buttons, side by side. */
function controls(...nodes) {
  return element("div", { class: "fields" }, ...nodes);
}

/** Show what `compute` returns, or the sentence of its complaint. */
function show(output, compute) {
  try {
    output.replaceChildren(...compute());
  } catch (problem) {
    if (!(problem instanceof RangeError)) throw problem;
    output.replaceChildren(element("p", { class: "complaint" }, problem.message));
  }
}

const number = (value) => value.toLocaleString("en", { maximumFractionDigits: 3 });
const plural = (count, noun) => `${number(count)} ${noun}${count === 1 ? "" : "s"}`;

function sentence(text) {
  return element("p", { class: "sentence" }, text);
}

/** Boxes, batch by batch. */
function batchBoxes(batches) {
  return element(
    "ol",
    { class: "batches", "aria-label": "batches, in order" },
    ...batches.map((batch) =>
      element("li", {}, ...batch.map((text) => element("span", {}, String(text))))
    )
  );
}

const SHOWN_BATCHES = 24;

// The kinds of things to play with -----------------------------------------------------

const kinds = {
  /** How many batches, steps, updates? */
  batches(place, settings) {
    const fields = {
      samples: field("samples", settings.samples),
      batchSize: field("batch size", settings.batch_size),
      epochs: field("epochs", settings.epochs ?? 1),
      stepsPerEpoch: field("steps_per_epoch (may be empty)", settings.steps_per_epoch ?? ""),
      dropLast: field("drop_last", settings.drop_last ?? false),
    };
    const output = announced();
    const update = () =>
      show(output, () => {
        const samples = wholeNumber(fields.samples);
        const batchSize = wholeNumber(fields.batchSize);
        const epochs = wholeNumber(fields.epochs);
        const stepsPerEpoch = wholeNumberOrEmpty(fields.stepsPerEpoch);
        const dropLast = fields.dropLast.input.checked;
        const plan = countPlan({ samples, batchSize, epochs, dropLast, stepsPerEpoch });
        const rowsOf = (step) => [number(plan.seenAfter(step) - plan.seenAfter(step - 1))];
        const last = plan.stepsPerEpoch;
        const sizes = Array.from({ length: Math.min(last, SHOWN_BATCHES) }, (_, i) => rowsOf(i + 1));
        if (last > SHOWN_BATCHES) {
          sizes.splice(-2, 2, [`… ${number(last - SHOWN_BATCHES + 1)} more …`], rowsOf(last));
        }
        return [
          sentence(
            `${plural(plan.stepsPerEpoch, "update")} per epoch, ` +
              `${plural(plan.iterations, "update")} in all: ` +
              `${plural(plan.samplesSeen, "sample")} seen, ` +
              `${number(plan.dataPasses)} ${plan.dataPasses === 1 ? "pass" : "passes"} over the data.`
          ),
          element("p", {}, "Samples in each batch of the first epoch, up to its last:"),
          batchBoxes(sizes),
        ];
      });
    place.append(controls(...Object.values(fields).map(({ box }) => box)), output);
    place.addEventListener("input", update);
    update();
  },

  /** One update at a time, on three samples of the line y = 2 x. */
  descent(place) {
    const xs = [1, 2, 3];
    const ys = [2, 4, 6];
    const mean = (f) => xs.reduce((sum, x, i) => sum + f(x, ys[i]), 0) / xs.length;
    const loss = (w) => mean((x, y) => (w * x - y) ** 2);
    const gradient = (w) => mean((x, y) => 2 * (w * x - y) * x);
    const rate = field("learning rate", 0.05, { min: 0.01, max: 0.5, step: 0.01, inputmode: "decimal" });
    const output = announced();
    let path;
    const round = (value) => (Math.abs(value) < 1e5 ? value.toFixed(3) : value.toExponential(2));
    const draw = (said) => {
      output.replaceChildren(sentence(said), lossPicture(loss, path));
    };
    const restart = () => {
      path = [0];
      draw(`w = 0, loss ${round(loss(0))}. Press “One update”.`);
    };
    const step = () => {
      const w = path.at(-1);
      const slope = gradient(w);
      if (!(Number(rate.input.value) > 0)) return draw("The learning rate must be greater than 0.");
      if (Math.abs(w) > 1e6) return draw("Training has diverged. Start again with a smaller learning rate.");
      path.push(w - Number(rate.input.value) * slope);
      draw(
        `Update ${path.length - 1}: the gradient at w = ${round(w)} is ${round(slope)}, ` +
          `so w becomes ${round(path.at(-1))}. Loss ${round(loss(w))} → ${round(loss(path.at(-1)))}.`
      );
    };
    rate.input.addEventListener("input", restart);
    place.append(controls(rate.box, button("One update", step), button("Start again", restart)), output);
    restart();
  },

  /** A long series cut into windows: what is a sample then? */
  windows(place, settings) {
    const length = field("values in the series", settings.length);
    const window = field("values in a window", settings.window);
    const output = announced();
    const update = () =>
      show(output, () => {
        const n = wholeNumber(length);
        const w = wholeNumber(window);
        const samples = n - w; // the value after the window is the target
        if (samples < 1) {
          throw new RangeError(
            `values in a window must be fewer than in the series, but got ${number(w)} of ${number(n)}.`
          );
        }
        const shown = Math.min(samples, 8);
        const rows = Array.from({ length: shown }, (_, start) =>
          Array.from({ length: Math.min(w, 8) }, (_, i) => start + i + 1)
            .concat(w > 8 ? ["…"] : [])
            .concat([`→ ${start + w + 1}`])
        );
        return [
          sentence(`${plural(n, "value")}, windows of ${number(w)}: ${plural(samples, "sample")}.`),
          element("p", {}, "The first samples; each predicts the value after its window:"),
          batchBoxes(rows),
        ];
      });
    place.append(controls(length.box, window.box), output);
    place.addEventListener("input", update);
    update();
  },

  /** Pass after pass: in order, shuffled, or drawn with replacement. */
  epochs(place, settings) {
    const { samples, batch_size: batchSize } = settings;
    const orders = {
      "in order": () => Array.from({ length: samples }, (_, i) => i + 1),
      shuffled: () => {
        const order = orders["in order"]();
        for (let i = samples - 1; i > 0; i--) {
          const j = Math.floor(Math.random() * (i + 1));
          [order[i], order[j]] = [order[j], order[i]];
        }
        return order;
      },
      "with replacement": () =>
        Array.from({ length: samples }, () => 1 + Math.floor(Math.random() * samples)),
    };
    const id = `try-it-${++fieldNumber}`;
    const select = element("select", { id }, ...Object.keys(orders).map((name) => element("option", {}, name)));
    select.value = "shuffled";
    const output = announced();
    let epoch, used;
    const next = () => {
      epoch += 1;
      const order = orders[select.value]();
      order.forEach((sample) => used.add(sample));
      const never = orders["in order"]().filter((sample) => !used.has(sample));
      const batches = [];
      for (let i = 0; i < samples; i += batchSize) batches.push(order.slice(i, i + batchSize));
      const missed = orders["in order"]().filter((sample) => !order.includes(sample));
      output.replaceChildren(
        sentence(
          `Epoch ${epoch}: ${plural(batches.length, "update")}, ${plural(epoch * batches.length, "iteration")} so far. ` +
            (missed.length ? `Missed in this epoch: ${missed.join(", ")}. ` : "Every sample was used once. ") +
            (never.length ? `Never used so far: ${never.join(", ")}.` : "")
        ),
        batchBoxes(batches)
      );
    };
    const restart = () => {
      epoch = 0;
      used = new Set();
      next();
    };
    select.addEventListener("change", restart);
    place.append(
      controls(
        element("div", { class: "field" }, element("label", { for: id }, "order"), select),
        button("Next epoch", next),
        button("Start again", restart)
      ),
      output
    );
    restart();
  },

  /** All counters, one update at a time. */
  counters(place, settings) {
    const fields = {
      samples: field("samples", settings.samples),
      batchSize: field("batch size", settings.batch_size),
      stepsPerEpoch: field("steps_per_epoch (may be empty)", settings.steps_per_epoch ?? ""),
    };
    const output = announced();
    let iteration;
    const draw = () =>
      show(output, () => {
        const samples = wholeNumber(fields.samples);
        const batchSize = wholeNumber(fields.batchSize);
        const stepsPerEpoch = wholeNumberOrEmpty(fields.stepsPerEpoch);
        const plan = countPlan({ samples, batchSize, epochs: 1, stepsPerEpoch });
        const seen = plan.seenAfter(iteration);
        const step = ((iteration - 1) % plan.stepsPerEpoch) + 1;
        const counts = {
          iteration,
          epoch: iteration ? Math.ceil(iteration / plan.stepsPerEpoch) : "not begun",
          step: iteration ? `${step} of ${plan.stepsPerEpoch}` : "none yet",
          "samples in this batch": iteration ? seen - plan.seenAfter(iteration - 1) : 0,
          "samples seen": seen,
          "data passes": number(seen / samples),
        };
        const items = Object.entries(counts).map(([name, value]) =>
          element("div", {}, element("dt", {}, name), element("dd", {}, String(value)))
        );
        return [element("dl", { class: "counters" }, ...items)];
      });
    const restart = () => {
      iteration = 0;
      draw();
    };
    const update = () => {
      iteration += 1;
      draw();
    };
    place.append(
      controls(
        ...Object.values(fields).map(({ box }) => box),
        button("One update", update),
        button("Start again", restart)
      ),
      output
    );
    place.addEventListener("input", restart);
    restart();
  },
};

/** A small drawing of the loss and the points visited. */
function lossPicture(loss, path) {
  const svg = (tag, attributes) => {
    const node = document.createElementNS("http://www.w3.org/2000/svg", tag);
    for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
    return node;
  };
  const [left, right, top] = [-1, 5, 45];
  const x = (w) => (300 * (w - left)) / (right - left);
  const y = (value) => 110 - (100 * value) / top;
  const inside = path.filter((w) => w >= left && w <= right);
  const curve = Array.from({ length: 61 }, (_, i) => left + (i * (right - left)) / 60);
  const points = (weights) => weights.map((w) => `${x(w)},${y(loss(w))}`).join(" ");
  const picture = svg("svg", {
    viewBox: "0 0 300 120",
    role: "img",
    "aria-label": `The loss over w, lowest at w = 2, with ${path.length} points visited`,
  });
  picture.append(
    svg("line", { x1: x(2), x2: x(2), y1: 0, y2: 114, class: "lowest" }),
    svg("polyline", { points: points(curve), class: "curve" }),
    svg("polyline", { points: points(inside), class: "path" }),
    ...inside.map((w) => svg("circle", { cx: x(w), cy: y(loss(w)), r: 3.5, class: "point" }))
  );
  const escaped = path.length - inside.length;
  const caption = `The loss for w from ${left} to ${right}. The dashed line marks its lowest point, w = 2.`;
  return element(
    "figure",
    {},
    picture,
    element("figcaption", {}, escaped ? `${caption} ${plural(escaped, "point")} left the picture.` : caption)
  );
}

// Small mends to the pages around ----------------------------------------------------------

/** What is read out must be what is to be seen. */
function mendLabels() {
  for (const node of document.querySelectorAll("summary[aria-label], button[aria-label]")) {
    const seen = node.textContent.trim();
    if (seen && !node.ariaLabel.includes(seen)) node.removeAttribute("aria-label");
    for (const icon of node.querySelectorAll("i")) {
      icon.ariaHidden = "true";
      icon.removeAttribute("title");
    }
  }
  const home = document.querySelector(".sidebar-primary-item:has(.navbar-brand)");
  home?.setAttribute("role", "navigation");
  home?.setAttribute("aria-label", "Start page");
}

/** A formula that is wider than the page can be scrolled, so also by keyboard. */
function reachWideFormulas() {
  for (const formula of document.querySelectorAll("mjx-container[display]")) {
    if (formula.scrollWidth > formula.clientWidth) formula.tabIndex = 0;
  }
}

window.addEventListener("load", async () => {
  await window.MathJax?.startup?.promise;
  reachWideFormulas();
});

document.addEventListener("DOMContentLoaded", () => {
  mendLabels();
  for (const place of document.querySelectorAll(".try-it")) {
    kinds[place.dataset.kind](place, JSON.parse(place.dataset.settings));
  }
});

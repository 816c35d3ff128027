/* Gradient descent on one weight, one update at a time. */
"use strict";

globalThis.kinds ??= {};

/** One update at a time, on three samples of the line y = 2 x. */
kinds.descent = function (place) {
  const xs = [1, 2, 3];
  const ys = [2, 4, 6];
  const mean = (f) => xs.reduce((sum, x, i) => sum + f(x, ys[i]), 0) / xs.length;
  const loss = (w) => mean((x, y) => (w * x - y) ** 2);
  const gradient = (w) => mean((x, y) => 2 * (w * x - y) * x);
  const rate = field("learning rate", 0.05, { min: 0.01, max: 0.5, step: 0.01, inputmode: "decimal" });
  const output = announced();
  let path;
  const round = (value) => minus(Math.abs(value) < 1e5 ? value.toFixed(3) : value.toExponential(2));
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
};

/** A small drawing of the loss and the points visited. */
function lossPicture(loss, path) {
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
  const caption = `The loss for w from ${minus(left)} to ${right}. The dashed line marks its lowest point, w = 2.`;
  return element(
    "figure",
    {},
    picture,
    element("figcaption", {}, escaped ? `${caption} ${plural(escaped, "point")} left the picture.` : caption)
  );
}

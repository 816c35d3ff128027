/* The descent lab: two runs over the same loss, side by side, drawn as they go. */
"use strict";

globalThis.kinds ??= {};

const DESCENT = { samples: 32, start: [-0.6, 3.2], left: -1.2, right: 3.2, bottom: -1.4, top: 3.8, longest: 5000 };
const RATES = [0.003, 0.005, 0.01, 0.02, 0.03, 0.05, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5];
const SIZES = [1, 2, 4, 8, 16, 32];

/** 32 samples of the line y = 1.2 x + 0.8, with noise; always the same. */
function descentSamples() {
  const random = chance(7);
  return Array.from({ length: DESCENT.samples }, () => {
    const x = 2 * random();
    const noise = random() + random() + random() - 1.5;
    return { x, y: 1.2 * x + 0.8 + 1.2 * noise };
  });
}

const meanOf = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** The mean squared error of y = w x + b over some samples. */
const descentLoss = ([w, b], samples) => meanOf(samples.map(({ x, y }) => (w * x + b - y) ** 2));

/** One update: the parameters, less the learning rate times the mean gradient. */
function descentUpdate([w, b], samples, rate) {
  const errors = samples.map(({ x, y }) => w * x + b - y);
  const slopeW = meanOf(errors.map((error, i) => 2 * error * samples[i].x));
  const slopeB = meanOf(errors.map((error) => 2 * error));
  return [w - rate * slopeW, b - rate * slopeB];
}

/** Where the loss is lowest, and the ellipses of equal loss around it. */
function lossEllipses(samples) {
  const mx = meanOf(samples.map(({ x }) => x));
  const my = meanOf(samples.map(({ y }) => y));
  const mxx = meanOf(samples.map(({ x }) => x * x));
  const mxy = meanOf(samples.map(({ x, y }) => x * y));
  const w = (mxy - mx * my) / (mxx - mx * mx);
  const best = [w, my - w * mx];
  // The loss is its lowest value plus mxx dw² + 2 mx dw db + db².
  const middle = (mxx + 1) / 2;
  const spread = Math.hypot((mxx - 1) / 2, mx);
  const angle = Math.atan2(2 * mx, mxx - 1) / 2; // of the steep direction
  return { best, steep: middle + spread, gentle: middle - spread, angle };
}

kinds["descent-lab"] = function (place, settings) {
  const data = descentSamples();
  const { best, steep, gentle, angle } = lossEllipses(data);
  const lowest = descentLoss(best, data);
  const nearest = (values, wanted) => values.reduce((a, b) => (Math.abs(b - wanted) < Math.abs(a - wanted) ? b : a));
  let seed = 1;

  const lane = (name, batchSize, rate) => {
    const size = slider(`${name}: batch size`, { min: 0, max: SIZES.length - 1, step: 1, value: SIZES.indexOf(nearest(SIZES, batchSize)) }, (i) => String(SIZES[i]));
    const learning = slider(`${name}: learning rate`, { min: 0, max: RATES.length - 1, step: 1, value: RATES.indexOf(nearest(RATES, rate)) }, (i) => String(RATES[i]));
    const picture = element("div", { class: "surface" });
    const result = element("p", {});
    const box = element("div", { class: "lane" }, size.box, learning.box, picture, result);
    return { name, box, picture, result, size: () => SIZES[size.input.value], rate: () => RATES[learning.input.value] };
  };
  const lanes = [lane("Run A", settings.batch_size ?? 1, settings.learning_rate ?? 0.05), lane("Run B", settings.other_batch_size ?? DESCENT.samples, settings.other_learning_rate ?? settings.learning_rate ?? 0.05)];
  const said = announced();

  const restart = () => {
    play.stop();
    for (const lane of lanes) {
      lane.batches = batchesOf({ samples: data.length, batchSize: lane.size(), dropLast: false, order: "shuffled", seed });
      lane.path = [DESCENT.start];
      lane.seen = 0;
      draw(lane);
    }
    say(said, `Both start at w = ${minus(DESCENT.start[0])}, b = ${minus(DESCENT.start[1])}. The cross marks the lowest loss, ${lowest.toFixed(3)}.`);
  };
  const lost = (lane) => !lane.path.at(-1).every((value) => Math.abs(value) < 1e6);
  const ended = (lane) => lost(lane) || lane.path.length > DESCENT.longest;

  /** Let a run make this many updates, unless it has ended. */
  const advance = (lane, updates) => {
    for (let i = 0; i < updates && !ended(lane); i++) {
      const rows = lane.batches.next().value.batch;
      lane.path.push(descentUpdate(lane.path.at(-1), rows.map((row) => data[row]), lane.rate()));
      lane.seen += rows.length;
    }
  };
  const passes = (lane) => {
    const made = lane.seen / data.length;
    return `${number(made)} data ${made === 1 ? "pass" : "passes"}`;
  };
  const tell = () => {
    said.replaceChildren(
      ...lanes.map((lane) => {
        const [w, b] = lane.path.at(-1);
        const where = lost(lane) ? "it has left for infinity: the learning rate is too large for this batch size" : `w = ${minus(w.toFixed(3))}, b = ${minus(b.toFixed(3))}, loss ${descentLoss([w, b], data).toFixed(3)}`;
        return sentence(`${lane.name}: ${plural(lane.path.length - 1, "update")}, ${passes(lane)}; ${where}.`);
      })
    );
  };

  const draw = (lane) => {
    const width = 300;
    const height = (width * (DESCENT.top - DESCENT.bottom)) / (DESCENT.right - DESCENT.left);
    const unit = width / (DESCENT.right - DESCENT.left);
    const left = (w) => (w - DESCENT.left) * unit;
    const top = (b) => (DESCENT.top - b) * unit;
    const drawing = svg("svg", { viewBox: `0 0 ${width} ${height}`, role: "img", "aria-label": `${lane.name}: the loss over w and b as ellipses of equal loss, and the path of ${plural(lane.path.length - 1, "update")}` });
    for (const above of [0.1, 0.4, 1, 2, 4, 7, 11, 16]) {
      drawing.append(
        svg("ellipse", { cx: 0, cy: 0, rx: unit * Math.sqrt(above / steep), ry: unit * Math.sqrt(above / gentle), class: "level", transform: `translate(${left(best[0])} ${top(best[1])}) rotate(${(-angle * 180) / Math.PI})` })
      );
    }
    const inside = lane.path.filter((point) => point.every((value) => Math.abs(value) < 1e3)).slice(-2000);
    const points = inside.map(([w, b]) => `${left(w).toFixed(1)},${top(b).toFixed(1)}`).join(" ");
    const [x, y] = [left(best[0]), top(best[1])];
    const end = inside.at(-1);
    drawing.append(
      svg("path", { d: `M${x - 5} ${y - 5}L${x + 5} ${y + 5}M${x - 5} ${y + 5}L${x + 5} ${y - 5}`, class: "cross" }),
      svg("polyline", { points, class: "path" }),
      ...(inside.length < 60 ? inside.map(([w, b]) => svg("circle", { cx: left(w), cy: top(b), r: 2.5, class: "point" })) : []),
      svg("circle", { cx: left(end[0]), cy: top(end[1]), r: 5, class: "end" }),
      svg("text", { x: width - 6, y: height - 6, "text-anchor": "end" }, "w →"),
      svg("text", { x: 6, y: 16 }, "b ↑")
    );
    lane.picture.replaceChildren(drawing);
    const loss = lost(lane) ? "lost" : `loss ${short(descentLoss(lane.path.at(-1), data))}`;
    lane.result.textContent = `${plural(lane.path.length - 1, "update")}, ${passes(lane)}, ${loss}`;
  };

  const together = choice("per turn, both runs have", ["the same updates", "the same samples seen"]);
  /** One update each, or as many as make the samples seen equal. Returns whether a run goes on. */
  const turn = () => {
    const largest = Math.max(...lanes.map((lane) => lane.size()));
    for (const lane of lanes) advance(lane, together.input.value === "the same updates" ? 1 : largest / lane.size());
    return !lanes.every(ended);
  };
  const play = player(() => {
    const more = turn();
    lanes.forEach(draw);
    if (more) say(said, "Playing …");
    else tell();
    return more;
  }, () => 120, tell);
  const once = (times) => {
    play.stop();
    for (let i = 0; i < times; i++) turn();
    lanes.forEach(draw);
    tell();
  };

  place.append(
    controls(
      together.box,
      play.node,
      button("One turn", () => once(1)),
      button("100 turns", () => once(100)),
      button("Start again", restart),
      button("Other order", () => {
        seed += 1;
        restart();
      })
    ),
    element("div", { class: "lanes" }, ...lanes.map(({ box }) => box)),
    said
  );
  place.addEventListener("input", restart);
  restart();
};

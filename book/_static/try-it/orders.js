/* In which order samples come, and in which batches. */
"use strict";

const ORDERS = ["shuffled", "in order", "with replacement"];

/** Random numbers between 0 and 1, the same for the same seed (mulberry32). */
function chance(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The rows of one pass over the data. */
function passOf(samples, order, random) {
  const rows = Array.from({ length: samples }, (_, row) => row);
  if (order === "with replacement") return rows.map(() => Math.floor(random() * samples));
  if (order === "shuffled") {
    for (let i = samples - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [rows[i], rows[j]] = [rows[j], rows[i]];
    }
  }
  return rows;
}

/** One batch after the other, pass after pass, as minisgd.Batches gives them. */
function* batchesOf({ samples, batchSize, dropLast, order, seed }) {
  const random = chance(seed);
  for (let pass = 1; ; pass++) {
    const rows = passOf(samples, order, random);
    for (let start = 0; start < samples; start += batchSize) {
      const batch = rows.slice(start, start + batchSize);
      if (batch.length === batchSize || !dropLast) yield { pass, batch };
    }
  }
}

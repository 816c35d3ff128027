/* The word that was meant by one that was mistyped: for the search, and for all verdicts. */
"use strict";

/** How many letters were missed, added, changed or exchanged with the next one. */
function slips(typed, meant) {
  let [before, last, row] = [[], [], Array.from({ length: meant.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= typed.length; i++) {
    [before, last, row] = [last, row, [i]];
    for (let j = 1; j <= meant.length; j++) {
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (typed[i - 1] !== meant[j - 1]));
      if (i > 1 && j > 1 && typed[i - 1] === meant[j - 2] && typed[i - 2] === meant[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1);
    }
  }
  return row[meant.length];
}

/** The nearest of these words, one slip away or in long words two; else what was typed. */
function nearestWord(typed, words) {
  if (typed.length < 4 || /\d/.test(typed)) return typed;
  let [best, fewest] = [typed, typed.length < 8 ? 2 : 3];
  for (const word of words) {
    if (Math.abs(word.length - typed.length) >= fewest) continue;
    const here = slips(typed, word);
    if (here < fewest) [best, fewest] = [word, here];
  }
  return best;
}

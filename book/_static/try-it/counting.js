/* Counting, as minisgd.counting does: the tests compare both on thousands of settings. */
"use strict";

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


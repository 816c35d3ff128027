/* Search that leads to the place that answers. It stands behind Sphinx' searchtools.js and
 * uses its stemmer (`Stemmer`) and its list of small words (`stopwords`), and words.js. `places`
 * comes from places.js: [page, anchor, kind, title, text, code, also], for every place of the book; `also` is
 * other words in which people look for it.
 */
const SHOWN = 25;
const WEIGHT = { word: 1.4, box: 1.3, page: 1.1, section: 1, difference: 0.9, code: 0.5 };
const PASSED_BY = ["Predict first", "Three questions", "Exercise", "Take-away"]; // they ask, or repeat
const IN_EVERY_CHAPTER = ["The smallest example", "The picture", "The idea and its formula", "The code", "Try it yourself"]; // titles that say nothing
const SMALL = new Set([...stopwords, ..."an between calculate can definition difference do does explain explained from get gets go goes has have how i many meaning much my should than use used uses using vs what when which why you your".split(" ")]);
const ABOUT = /\b(deep|machine) learning\b|\b(in|when|during) training\b|\bneural networks?\b|(?<=^what do(es)? .+) means?\b/gi; // what the whole book is about, and what does … mean
const SAME = [ // words that stand for each other in a search
  "large larger big bigger huge", "largest biggest maximum max", "small smaller short shorter tiny", "lower down dip dips decrease decreases",
  "data dataset datasets", "parameter weight", "optimizer optimiser", "overfit overfitting", "picture image figure",
  "minimum minima minimiser optimum",
];

const stemmed = new Map(); // all words that were read, with their stems
const standsFor = new Map();
function stemOf(word) {
  if (!stemmed.has(word)) {
    const stem = new Stemmer().stemWord(word.replace(/is(?=(e|es|ed|er|ers|ing|ation)$)/, "iz")); // generalise
    stemmed.set(word, standsFor.get(stem) ?? stem);
  }
  return stemmed.get(word);
}
for (const group of SAME) {
  const [first, ...others] = group.split(" ").map(stemOf);
  for (const other of others) standsFor.set(other, first);
}
stemmed.clear();

const compounds = new Map(); // from minibatch and batchsize to what the book has, mini-batch and batch size

/** "drop_last" is two words, "40,000" is one, "minibatch" is two. */
function split(text) {
  const words = text.toLowerCase().replace(/(?<=\d),(?=\d{3})/g, "").match(/[\p{Letter}\p{Number}]+/gu) ?? [];
  return words.flatMap((word) => compounds.get(stemOf(word)) ?? [word]);
}

/** The words of a text, as the search compares them. */
function wordsOf(text) {
  return split(text).filter((word) => !SMALL.has(word)).map(stemOf);
}

function counted(words) {
  const counts = new Map();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** The places with their words, read once. */
function readPlaces() {
  for (const [, , kind, title, text] of places) {
    const term = kind === "word" ? title.replace(/[ _]/g, "-") : title;
    for (const [, first, second] of `${term} ${text}`.toLowerCase().matchAll(/\b([a-z]{3,})-([a-z]{3,})\b/g)) compounds.set(stemOf(first + second), [first, second]);
  }
  const pages = new Map(places.filter((place) => place[2] === "page").map(([page, , , title]) => [page, title]));
  return places.map(([page, anchor, kind, title, text, code, also]) => {
    const own = IN_EVERY_CHAPTER.includes(title) ? "" : title.replace(/^People (say|ask|expect):/, "");
    const titles = [own, ...also].map(wordsOf);
    const inText = wordsOf(text);
    return {
      address: `${page}.html${anchor && "#"}${anchor}`,
      chapter: pages.get(page), kind, title, text, titles, inText,
      counts: counted(inText), words: new Set([...titles.flat(), ...inText, ...wordsOf(code), ...wordsOf(pages.get(page))]),
    };
  });
}

/** How many words in a row hold all the wanted ones, at best. */
function span(words, wanted) {
  const last = new Map();
  let best = Infinity;
  words.forEach((word, i) => {
    if (!wanted.includes(word)) return;
    last.set(word, i);
    if (last.size === wanted.length) best = Math.min(best, i - Math.min(...last.values()) + 1);
  });
  return best;
}

/** How well a place with this title answers; `rare` says what finding a word is worth. */
function fit(place, inTitle, wanted, rare) {
  let [sum, found, all] = [0, 0, 0];
  for (const word of wanted) {
    all += rare.get(word);
    if (!place.words.has(word)) continue;
    found += rare.get(word);
    const times = place.counts.get(word) ?? 0;
    sum += rare.get(word) * (0.2 + (inTitle.includes(word) ? 3 : 0) + (2 * times) / (times + 0.5 + place.inText.length / 80));
  }
  if (!found) return 0;
  const ofTitle = new Set(inTitle);
  const shared = wanted.filter((word) => ofTitle.has(word)).length / Math.max(ofTitle.size, 1);
  const together = Math.max(1 / span(inTitle, wanted), 1 / span(place.inText, wanted)) * wanted.length;
  let score = sum * (found / all) ** 3 * (1 + shared) * (1 + together) * WEIGHT[place.kind];
  if (place.kind === "word" && shared === 1) score *= 1.5;
  return PASSED_BY.includes(place.title.replace(/:.*/, "")) ? score / 2 : score;
}

/** The stem to look for: of this word or, where the book has none, of one that starts like it. */
function known(word, stems) {
  const stem = stemOf(word);
  return stems.has(stem) ? stem : [...stems].find((other) => word.length > 2 && other.startsWith(stem));
}

/** This word or, where the book has nothing like it, the one that was meant. */
function meant(typed, stems) {
  if (known(typed, stems)) return typed;
  return nearestWord(typed, [...stemmed].filter(([, stem]) => stems.has(stem)).map(([word]) => word));
}

/** The places that answer best, the words that were looked for, what was read for what, and what is unknown. */
function find(query, all) {
  const stems = new Set(all.flatMap((place) => [...place.words]));
  const telling = split(query.replace(ABOUT, " ")).filter((word) => !SMALL.has(word));
  const read = (telling.length ? telling : split(query)).map((word) => [word, meant(word, stems)]);
  const wanted = [...new Set(read.map(([, word]) => known(word, stems) ?? stemOf(word)))];
  const rare = new Map(wanted.map((word) => [word, Math.log(1 + all.length / (1 + all.filter((place) => place.words.has(word)).length))]));
  const found = all.map((place) => [Math.max(...place.titles.map((title) => fit(place, title, wanted, rare))), place]).filter(([score]) => score > 0);
  found.sort(([a], [b]) => b - a);
  const enough = (found[0]?.[0] ?? 0) / 20; // of many, those that fit far worse than the best are no answer
  return [
    found.filter(([score], i) => i < 5 || score >= enough).map(([, place]) => place),
    new Set(wanted),
    read.filter(([typed, word]) => word !== typed).map(([typed, word]) => `“${word}” instead of “${typed}”`),
    read.filter(([, word]) => !known(word, stems)).map(([typed]) => `“${typed}”`),
  ];
}

/** What to show of a place: a definition from its start, else from a sentence that answers. */
function excerpt({ kind, text }, wanted) {
  const sentences = text.split(/(?<=[.?!:] )/);
  const good = (sentence) => new Set(wordsOf(sentence).filter((word) => wanted.has(word))).size;
  let start = 0;
  if (kind === "section" || kind === "page") {
    sentences.forEach((sentence, i) => good(sentence) > good(sentences[start]) && (start = i));
  }
  const rest = sentences.slice(start).join("");
  const cut = rest.length <= 220 ? rest : `${rest.slice(0, 220).replace(/\s+\S*$/, "")} …`;
  const parts = cut.split(/([\p{Letter}\p{Number}]+)/u);
  return parts.map((part) => {
    if (!part || SMALL.has(part.toLowerCase()) || !wanted.has(stemOf(part.toLowerCase()))) return part;
    const strong = document.createElement("strong");
    strong.append(part);
    return strong;
  });
}

function node(tag, className, ...children) {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.append(...children);
  return made;
}

function item(place, wanted) {
  const link = node("a", "", place.title);
  link.href = place.address;
  const from = place.kind === "page" ? [] : [node("span", "chapter", ` in “${place.chapter}”`)];
  return node("li", "", link, ...from, node("p", "context", ...excerpt(place, wanted)));
}

Search.performSearch = (query) => {
  const status = node("p", "search-summary");
  status.setAttribute("role", "status");
  const list = node("ul", "search");
  document.getElementById("search-results").append(node("h2", "", "Search results"), status, list);
  const script = document.createElement("script");
  script.src = "places.js";
  script.onload = () => {
    const [found, wanted, read, unknown] = find(query, readPlaces());
    list.append(...found.slice(0, SHOWN).map((place) => item(place, wanted)));
    const best = found.length > SHOWN ? `; here are the best ${SHOWN}` : "";
    const slip = (read.length ? ` Looked for ${read.join(" and ")}.` : "") + (unknown.length ? ` The book does not have ${unknown.join(" and ")}.` : "");
    status.textContent = found.length
      ? `${found.length} ${found.length === 1 ? "place" : "places"} found${best}.${slip}`
      : "Nothing was found. Try fewer or other words, or look into “What is true?”.";
  };
  document.body.append(script);
};

/* What people say and ask comes first in a search for their very words. */
var Scorer = {
  objNameMatch: 11,
  objPartialMatch: 6,
  objPrio: { 0: 15, 1: 5, 2: -5 },
  objPrioDefault: 0,
  title: 15,
  partialTitle: 7,
  term: 5,
  partialTerm: 2,
  score([page, title, anchor, description, score]) {
    return /People (ask|say|expect)/.test(title) ? score + 100 : score;
  },
};

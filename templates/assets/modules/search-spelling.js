// Words that are one slip of a letter away from another.

/** Two letters in each other's place. */
export function swapped(term) {
  return Array.from({ length: term.length - 1 }, (_, at) => term.slice(0, at) + term[at + 1] + term[at] + term.slice(at + 2)).filter((other) => other !== term);
}

/** One letter wrong, missing or too many. */
export function isNear(one, other) {
  if (Math.abs(one.length - other.length) > 1) return false;
  let from = 0, ends = 0;
  const least = Math.min(one.length, other.length);
  while (from < least && one[from] === other[from]) from++;
  while (ends < least - from && one[one.length - 1 - ends] === other[other.length - 1 - ends]) ends++;
  return Math.max(one.length, other.length) - from - ends <= 1;
}

/** Whether a word begins with what was typed but for one letter, the first of them excepted. */
export function beginsNear(typed, other) {
  return typed[0] === other[0] && [0, 1, -1].some((more) => isNear(typed, other.slice(0, typed.length + more)));
}

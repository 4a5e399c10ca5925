// Ways to combine the values of some facts. A combination is a string: one character a fact, the index of its value.

const digit = (index) => String.fromCharCode(48 + index);
export const indexAt = (combination, position) => combination.charCodeAt(position) - 48;
export const combinationOf = (indices) => indices.map(digit).join("");
export const withIndex = (combination, position, index) =>
  combination.slice(0, position) + digit(index) + combination.slice(position + 1);

/** All of them: each of `choices` lists the indices that its fact takes. */
export function* everyCombination(choices, chosen = "") {
  if (chosen.length === choices.length) yield chosen;
  else for (const index of choices[chosen.length]) yield* everyCombination(choices, chosen + digit(index));
}

export const countOfAll = (choices) => choices.reduce((product, { length }) => product * length, 1);

/** Those that differ from `start` in three facts at most, that is all triples of facts in all their values. */
export function* triplesAround(start, choices, from = 0, left = 3) {
  yield start;
  if (left === 0) return;
  for (let position = from; position < choices.length; position++) {
    for (const index of choices[position]) {
      if (digit(index) === start[position]) continue;
      yield* triplesAround(withIndex(start, position, index), choices, position + 1, left - 1);
    }
  }
}

/** Their number by another way: the elementary symmetric sums of how many other values each fact has. */
export function countOfTriples(start, choices) {
  const sums = [1, 0, 0, 0];
  choices.forEach((indices, position) => {
    const others = indices.filter((index) => digit(index) !== start[position]).length;
    for (let size = 3; size >= 1; size--) sums[size] += sums[size - 1] * others;
  });
  return sums.reduce((a, b) => a + b);
}

// Tries to find hidden numbers with a solver of integer programmes: all that is published, and that a hidden number is one at least. Prints one line of JSON: for each
// number that is asked about, the least and the most that it can be.
// Usage: node attack.mjs < { "known": { key: number }, "hidden": [key], "sums": [[whole, part, ...]], "parts": [[part, whole]], "asked": [key], "rests": [[whole, part]] }
import { readFileSync } from 'node:fs';
import loader from 'highs';

const { known, hidden, sums, parts, asked, rests } = JSON.parse(readFileSync(0, 'utf8'));
const highs = await loader();
const name = new Map(hidden.map((key, i) => [key, `x${i}`]));
const terms = pairs => {
  const factors = new Map();
  let constant = 0;
  for (const [key, factor] of pairs) {
    if (name.has(key)) {
      factors.set(name.get(key), (factors.get(name.get(key)) ?? 0) + factor);
    } else {
      constant += factor * known[key];
    }
  }
  const left = [...factors].filter(([, factor]) => factor !== 0).map(([variable, factor]) => `${factor < 0 ? '-' : '+'} ${Math.abs(factor)} ${variable}`);
  return { left: left.join(' '), constant };
};

const rows = [];
for (const [whole, ...members] of sums) {
  const { left, constant } = terms([[whole, -1], ...members.map(key => [key, 1])]);
  if (left) {
    rows.push(`${left} = ${-constant}`);
  } else if (constant !== 0) {
    console.log(JSON.stringify({ wrong: `the sum ${whole} does not hold` }));
    process.exit(1);
  }
}
for (const [part, whole] of parts) {
  const { left, constant } = terms([[part, 1], [whole, -1]]);
  if (left) {
    rows.push(`${left} <= ${-constant}`);
  }
}
const body = `subject to\n${rows.map((row, i) => `c${i}: ${row}`).join('\n')}\nbounds\n${hidden.map((_, i) => `1 <= x${i} <= 100000`).join('\n')}\ngeneral\n${
  hidden.map((_, i) => `x${i}`).join(' ')}\nend`;
const solve = (way, objective) => {
  const solution = highs.solve(`${way}\nobj: ${objective}\n${body}`);
  if (solution.Status !== 'Optimal') {
    throw new Error(solution.Status);
  }
  return Math.round(solution.ObjectiveValue);
};

const range = objective => [solve('minimize', objective), solve('maximize', objective)];
const found = Object.fromEntries(asked.map(key => [key, range(name.get(key))]));
const rest = rests.map(([whole, part]) => {
  const { left, constant } = terms([[whole, 1], [part, -1]]);
  return left ? range(left).map(value => value + constant) : [constant, constant];
});
console.log(JSON.stringify({ found, rest }));

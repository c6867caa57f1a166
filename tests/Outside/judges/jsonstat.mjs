// Reads JSON-stat cubes with another's library. Prints one line of JSON for each: its dimensions, and the first and last of its figures with their categories.
// Usage: node jsonstat.mjs < [ cube, ... ]
import { readFileSync } from 'node:fs';
import JSONstat from 'jsonstat-toolkit';

for (const cube of JSON.parse(readFileSync(0, 'utf8'))) {
  const dataset = JSONstat(cube);
  const ids = dataset.id;
  const figures = [];
  dataset.toTable({ type: 'arrobj', content: 'id', status: true }, row => { figures.push(row); });
  console.log(JSON.stringify({
    class: dataset.class, ids, sizes: dataset.size, length: dataset.length, roles: dataset.role, figures: figures.length,
    values: figures.map(row => [...ids.map(id => row[id]), row.value, row.status]),
  }));
}

// Reads registrations, one a line, and says how many ajv parses and checks in a second by their families' compiled schemas. Usage: node schema.js ROOT
const { readFileSync } = require('fs');
const root = process.argv[2];
const Ajv = require(`${root}/tests/Outside/node_modules/ajv/dist/2020`).default;
const ajv = new Ajv({ strict: true, allErrors: true });
const lines = readFileSync(0, 'utf8').split('\n');
const validators = {};
const began = process.cpuUsage();
for (const familie of new Set(lines.map(line => JSON.parse(line).familie))) {
  validators[familie] = ajv.compile(JSON.parse(readFileSync(`${root}/docs/schema/${familie}.json`, 'utf8')));
}
const compiled = process.cpuUsage(began).user / 1e3;

// A second of this process's own time: what else the machine does is no matter.
function measure(seconds, parse) {
  const start = process.cpuUsage();
  const registrations = lines.map(line => JSON.parse(line));
  let count = 0;
  let elapsed = 0;
  while (elapsed < seconds) {
    for (let i = 0; i < lines.length; i++) {
      const registration = parse ? JSON.parse(lines[i]) : registrations[i];
      if (!validators[registration.familie](registration)) {
        throw new Error(`${registration.familie} breaks a rule`);
      }
    }
    count += lines.length;
    const { user, system } = process.cpuUsage(start);
    elapsed = (user + system) / 1e6;
  }
  return Math.round(count / elapsed).toLocaleString('en');
}

measure(5, true);
console.log(`ajv: ${measure(5, true)} a second of processor time with JSON.parse, ${measure(5, false)} without; compiling four schemas took ${Math.round(compiled)} ms`);

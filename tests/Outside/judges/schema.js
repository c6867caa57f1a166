// Reads registrations, one a line, and answers each with what ajv finds by its family's schema: rules with their places, in a list of texts.
const Ajv = require('ajv/dist/2020').default;
const { readFileSync } = require('fs');
const ajv = new Ajv({ strict: true, allErrors: true });
const schemas = {};
for (const family of ['introduksjonsprogram', 'norskopplaering', 'mottakskvalifisering', 'asylopplaering']) {
  schemas[family] = ajv.compile(JSON.parse(readFileSync(`docs/schema/${family}.json`, 'utf8')));
}

const answers = readFileSync(0, 'utf8').split('\n').filter(line => line.length > 0).map(line => {
  const registration = JSON.parse(line);
  const validate = schemas[registration.familie];
  const found = new Set();
  if (!validate(registration)) {
    for (const { keyword, schemaPath, instancePath, params } of validate.errors) {
      if (keyword !== 'if') {
        const rule = /^#\/\$defs\/(NIR[0-9]+)/.exec(schemaPath)?.[1] ?? 'form';
        found.add(`${rule} ${instancePath}${keyword === 'required' ? '/' + params.missingProperty : ''}`);
      }
    }
  }
  return JSON.stringify([...found].sort());
});
process.stdout.write(answers.join('\n') + '\n');

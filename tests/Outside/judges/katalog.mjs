// Reads the catalogue with others' libraries, in both forms, and holds it to the shapes. Prints one line of JSON: whether the two forms are one graph, what the shapes
// say of it, and what they say of each fault that is put in.
// Usage: node katalog.mjs < { "turtle", "jsonld" }
import { readFileSync } from 'node:fs';
import jsonld from 'jsonld';
import { DataFactory, Parser, Store } from 'n3';
import SHACLValidator from 'rdf-validate-shacl';

const { turtle, jsonld: document } = JSON.parse(readFileSync(0, 'utf8'));
const read = text => new Store(new Parser({ format: 'text/turtle' }).parse(text));
const shapes = read(readFileSync(new URL('dcat-ap-no.shapes.ttl', import.meta.url), 'utf8'));
const validator = new SHACLValidator(shapes);
const faults = async store => {
  const report = await validator.validate(store);
  return report.results.map(one => `${one.focusNode?.value} ${one.path?.value ?? ''} ${one.sourceConstraintComponent?.value}`).sort();
};

// Nothing is fetched: the document needs no context.
const lines = nquads => nquads.split('\n').filter(line => line.length > 0).sort();
const asJson = await jsonld.canonize(JSON.parse(document), { algorithm: 'RDFC-1.0', format: 'application/n-quads', documentLoader: () => { throw new Error('fetches'); } });
const store = read(turtle);
const nquads = await jsonld.canonize(await jsonld.fromRDF([...store].map(quad => quad), { useNativeTypes: false }), { algorithm: 'RDFC-1.0', format: 'application/n-quads' });

const without = predicate => new Store([...store].filter(quad => !quad.predicate.value.endsWith(predicate)));
const broken = {};
for (const predicate of ['title', 'description', 'publisher', 'contactPoint', 'theme', 'foaf/0.1/name', 'hasEmail', '#fn']) {
  broken[predicate] = (await faults(without(predicate))).length;
}
const space = new Store([...store]);
space.addQuad(DataFactory.namedNode('https://example.org/NIR 2.0'), DataFactory.namedNode('http://www.w3.org/1999/02/22-rdf-syntax-ns#type'),
  DataFactory.namedNode('http://www.w3.org/ns/dcat#Dataset'));
broken.space = (await faults(space)).length;

console.log(JSON.stringify({
  same: JSON.stringify(lines(asJson)) === JSON.stringify(lines(nquads)),
  statements: store.size,
  datasets: store.countQuads(null, null, DataFactory.namedNode('http://www.w3.org/ns/dcat#Dataset')),
  literals: store.getObjects(null, null).filter(one => one.termType === 'Literal').map(one => one.value),
  faults: await faults(store),
  broken,
}));

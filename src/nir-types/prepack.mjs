// What the package carries beside the types stands elsewhere in the repository: the schemas, the contract and the licence.
import { copyFileSync, mkdirSync, readdirSync, rmSync } from 'node:fs';

const root = new URL('../../', import.meta.url);
const here = new URL('./', import.meta.url);
for (const [folder, from] of [['schema', 'docs/schema/'], ['openapi', 'docs/openapi/']]) {
  rmSync(new URL(folder, here), { recursive: true, force: true });
  mkdirSync(new URL(folder, here));
  for (const file of readdirSync(new URL(from, root)).filter(name => name.endsWith('.json'))) {
    copyFileSync(new URL(from + file, root), new URL(`${folder}/${file}`, here));
  }
}
copyFileSync(new URL('LICENSE', root), new URL('LICENSE', here));

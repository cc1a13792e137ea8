import { writeFileSync } from 'node:fs';
import { madeFiles } from './made-files.ts';

for (const { path, text } of await madeFiles()) {
  writeFileSync(path, text);
  console.log(`Wrote ${path}: ${text.length.toLocaleString('en')} bytes.`);
}

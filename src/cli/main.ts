import { defineCommand, runMain } from 'citty';
import { startCommand } from './start.ts';

const main = defineCommand({
  meta: { name: 'smallwins', description: 'Micro-recognition and micro-achievements for business apps.' },
  subCommands: { start: startCommand },
});

await runMain(main);

import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { achievementDefinition } from './definition.ts';

const file = new URL('../../../../docs/reference/achievement.schema.json', import.meta.url);

test('the published JSON Schema is that of the language; SMALLWINS_WRITE_SCHEMA=1 writes it anew', () => {
  const schema = {
    title: 'Smallwins achievement',
    description: 'One achievement; docs/reference/achievement-language.md explains each line.',
    ...z.toJSONSchema(achievementDefinition, { io: 'input', unrepresentable: 'any' }),
  };
  const text = `${JSON.stringify(schema, null, 2)}\n`;
  if (process.env.SMALLWINS_WRITE_SCHEMA) writeFileSync(file, text);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(JSON.parse(text));
});

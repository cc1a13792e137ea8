import { describe, expect, test } from 'vitest';
import type { SourceEvent } from '../../../events/event.ts';
import { parseInstant } from '../../../time/instant.ts';
import { beginningOfTime, endOfTime } from '../../../time/window.ts';
import { parseDefinition } from '../../language/parse-definition.ts';
import { compileVersion, type Rule } from '../../language/rule.ts';
import type { Person } from '../../reading/person.ts';
import { replay } from '../../trying/replay.ts';

const at = (text: string) => parseInstant(text) as number;
const counted = 'event: a.b.done, credit: data.by';
const count = (reach: string, more = '') => `{ count: { ${counted} }, reach: ${reach}, in: week }${more}`;

/** A rule whose versions begin at the given moments; each text is `earn` and the lines beside it. */
function ruleOf(...versions: [from: string | null, earn: string][]): Rule {
  const starts = versions.map(([from]) => (from === null ? beginningOfTime : at(from)));
  return {
    achievementId: 'one',
    key: 'one',
    versions: versions.map(([, earn], index) => {
      const parsed = parseDefinition(
        `{ smallwins: 1, achievement: one, name: N, sentence: S, because: B, family: f, kind: quality, outcome: [o], earn: ${earn} }`,
      );
      if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems));
      const valid = {
        version: index + 1,
        from: starts[index] ?? beginningOfTime,
        to: starts[index + 1] ?? endOfTime,
      };
      const compiled = compileVersion(parsed.definition, valid);
      if ('problems' in compiled) throw new Error(JSON.stringify(compiled.problems));
      return compiled.version;
    }),
  };
}

const ana: Person = {
  id: 'ana',
  handle: 'ana',
  name: 'Ana',
  facts: [
    { validFrom: beginningOfTime, zone: 'UTC', attributes: { team: 'north' } },
    { validFrom: at('2026-03-04T00:00:00Z'), zone: 'UTC', attributes: { team: 'south' } },
  ],
};

/** One deed at ten on each of the given days of March 2026; `8:-3` is worth so much. */
const deeds = (...days: string[]): SourceEvent[] =>
  days.map((text, index) => {
    const [day = '', v = '1'] = text.split(':');
    return {
      id: `e${index}`,
      source: 'desk',
      type: 'a.b.done',
      at: at(`2026-03-${day.padStart(2, '0')}T10:00:00Z`),
      sequence: '',
      subject: null,
      data: { by: 'ana', v: Number(v), ok: false },
    };
  });

const stand = (rule: Rule, events: readonly SourceEvent[]) =>
  replay([rule], events, () => ana, at('2026-06-01T00:00:00Z')).map(
    ({ scope, earnedAt }) => `${scope} ${new Date((earnedAt ?? 0) / 1000).getUTCDate()}`,
  );

// Monday 2 March to Sunday 8 March; what changes does so on Wednesday 4 March.
const wednesday = '2026-03-04T00:00:00Z';

describe('what was earned by what was asked then stays', () => {
  test.each<[string, Rule, string[], string[]]>([
    [
      'though more is asked later',
      ruleOf([null, count('2')], [wednesday, count('9')]),
      ['2', '3', '5'],
      ['2026-W10| 3'],
    ],
    [
      'and less may be asked later',
      ruleOf([null, count('9')], [wednesday, count('3')]),
      ['2', '3', '5'],
      ['2026-W10| 5'],
    ],
    [
      'while nothing is given for what was never enough',
      ruleOf([null, count('3')], [wednesday, count('9')]),
      ['2', '3', '5'],
      [],
    ],
    [
      'though a guard is added later',
      ruleOf(
        [null, count('2')],
        [
          wednesday,
          count(
            '2',
            ', guard: [{ ratio: { of: { event: a.b.done, where: data.ok }, to: { event: a.b.done } }, at_least: 1 }]',
          ),
        ],
      ),
      ['2', '3', '5'],
      ['2026-W10| 3'],
    ],
    [
      'though its tier is called otherwise later',
      ruleOf([null, count('{ tiers: { bronze: 2 } }')], [wednesday, count('{ tiers: { silver: 3 } }')]),
      ['2', '3', '5'],
      ['2026-W10|bronze 3', '2026-W10|silver 5'],
    ],
    [
      'though something else is measured later',
      ruleOf([null, count('2')], [wednesday, `{ ratio: { ${counted}, of: data.ok }, reach: 0.9, in: week }`]),
      ['2', '3', '5'],
      ['2026-W10| 3'],
    ],
    [
      'though people are compared from then on',
      ruleOf(
        [null, count('2')],
        [wednesday, `{ best: { of: { count: { ${counted} } } }, reach: 1, in: week }`],
      ),
      ['2', '3', '5'],
      ['2026-W10| 3'],
    ],
    [
      'though runs are no longer counted',
      ruleOf(
        [null, `{ run: { ${counted}, hit: data.v > 0 }, reach: 2 }`],
        [wednesday, `{ count: { ${counted} }, reach: 9, in: ever }`],
      ),
      ['2', '3', '5'],
      ['ever||2026-03-02T10:00:00Z~e0 3'],
    ],
    [
      'though totals are no longer counted, and what is new is not given for what was before it',
      ruleOf(
        [null, `{ count: { ${counted} }, reach: 2, in: ever }`],
        [wednesday, `{ run: { ${counted}, hit: data.v > 0 }, reach: { tiers: { three: 3, four: 4 } } }`],
      ),
      ['2', '3', '5'],
      ['ever| 3', 'ever|three|2026-03-02T10:00:00Z~e0 5'],
    ],
    [
      'though a streak has to be longer',
      ruleOf(
        [null, `{ streak: { of: { count: { ${counted} } }, per: day }, reach: 2 }`],
        [wednesday, `{ streak: { of: { count: { ${counted} } }, per: day }, reach: 4 }`],
      ),
      ['2', '3', '4', '5', '6', '7', '8'],
      ['ever||2026-03-02 3', 'ever||2026-03-04 7'],
    ],
    [
      'though the segment asks for more from then on',
      ruleOf([null, count('{ by: person.team, of: { north: 2, south: 8 }, otherwise: 5 }')]),
      ['2', '3', '5'],
      ['2026-W10| 3'],
    ],
    [
      'and the segment may ask for less from then on',
      ruleOf([null, count('{ by: person.team, of: { north: 8, south: 3 }, otherwise: 5 }')]),
      ['2', '3', '5'],
      ['2026-W10| 5'],
    ],
    [
      'unless it is taken back',
      ruleOf(
        [null, `{ sum: { ${counted}, value: data.v }, reach: 5, in: week }`],
        [wednesday, `{ sum: { ${counted}, value: data.v }, reach: 9, in: week }`],
      ),
      ['2:5', '5:-1'],
      [],
    ],
  ])('%s', (_name, rule, days, expected) => {
    expect(stand(rule, deeds(...days))).toEqual(expected);
    expect(stand(rule, deeds(...days).reverse())).toEqual(expected);
  });
});

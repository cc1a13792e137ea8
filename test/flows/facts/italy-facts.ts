import { awards, type Fact, holders, ofImport, profile, standing, subjects } from './ask.ts';

const cleanCases = { achievement: 'clean-cases', state: 'confirmed' };
const [reopened, within72Hours] = [
  { type: 'helpdesk.ticket.reopened' },
  { type: 'helpdesk.ticket.reopened', where: 'data.hours_since_resolved <= 72.0' },
];

export const italyFacts: readonly Fact[] = [
  awards('2012-W20, people with a clean case', 9, { ...cleanCases, window: '2012-W20', tier: 'one' }),
  awards('2012-W20, people with at least 5', 4, { ...cleanCases, window: '2012-W20', tier: 'five' }),
  awards('person-weeks with at least 5', 328, { ...cleanCases, tier: 'five' }),
  standing('Value 1', 'clean-cases', '2012-W20', 12),
  standing('Value 2', 'clean-cases', '2012-W20', 11),
  standing('Value 9', 'clean-cases', '2012-W20', 8),
  subjects('cases that reopen', 154, reopened),
  subjects('cases reopened within 72 hours', 91, within72Hours),
];

/** Those that an import tells of its file. */
export const italyProfile: readonly Fact[] = [
  profile('cases', 'objects', 4_580),
  profile('cases that reopen, says the import', 'reopened', 154),
  profile('cases reopened within 72 hours, says the import', 'reopenedWithin72Hours', 91),
  profile('cases that never resolve', 'neverResolved', 11),
  profile('clean cases', 'clean', 4_415),
  profile('median days to resolve', 'medianDaysToResolve', 6.055),
  profile('90 % resolved within days', 'p90DaysToResolve', 29.991),
  profile('resolved within 7 days', 'resolvedWithin7Days', 2_318),
];

export const italyMore = ['weekday-cases'];

export const italyOnce: readonly Fact[] = [
  ofImport('rows, rejected, repeated', [21_348, 0, 127], (view) => [
    view.rows,
    view.rejected,
    view.duplicates,
  ]),
  holders('weekday-cases', 'n5', 7),
  holders('weekday-cases', 'n10', 6),
  holders('weekday-cases', 'n15', ['Value 1', 'Value 13', 'Value 2']),
  holders('weekday-cases', 'n16', ['Value 13', 'Value 2']),
  holders('weekday-cases', 'n20', ['Value 13', 'Value 2']),
  holders('weekday-cases', 'n21', ['Value 2']),
  holders('weekday-cases', 'n24', ['Value 2']),
  holders('weekday-cases', 'n25', []),
];

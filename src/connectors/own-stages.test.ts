import { expect, test } from 'vitest';
import type { Fact, OwnStages } from './connector.ts';
import { applyStages } from './own-stages.ts';

const fact = (type: string, data: Fact['data'], key = 'k'): Fact => ({
  key,
  type,
  at: 1,
  hasTime: true,
  subject: 'D1',
  sequence: '',
  data,
  account: null,
});
const stages: OwnStages = {
  deal: [
    { name: 'New', means: 'open' },
    { name: 'Offer', means: 'open' },
    { name: 'Signed', means: 'won' },
    { name: 'closedwon', means: 'open' },
  ],
  ticket: [
    { name: 'Waiting', means: 'open' },
    { name: 'Fixed', means: 'resolved' },
    { name: 'Paid', means: 'resolved' },
  ],
};

test('a move has its places, and an end of one’s own is told beside it, once', () => {
  const moved = fact('crm.deal.stage_changed', {
    deal: 'D1',
    stage: 'Offer',
    stage_before: 'New',
    by: 'ana',
  });
  expect(applyStages([moved], stages)).toEqual([
    { ...moved, data: { ...moved.data, stage_from: 1, stage_to: 2 } },
  ]);
  const signed = fact('crm.deal.stage_changed', { deal: 'D1', stage: 'Signed', by: 'ana' });
  expect(applyStages([signed], stages)).toMatchObject([
    { key: 'k', type: 'crm.deal.stage_changed', data: { stage_to: 3 } },
    { key: 'k:own-won', type: 'crm.deal.won', data: { deal: 'D1', stage: 'Signed', by: 'ana' } },
  ]);
  const told = fact('crm.deal.won', { deal: 'D1', stage: 'Signed' }, 'k:ended');
  expect(applyStages([signed, told], stages).map(({ key }) => key)).toEqual(['k', 'k:ended']);
});

test('a stage that the tool takes for won, and that is none here, tells no win', () => {
  const moved = fact('crm.deal.stage_changed', { deal: 'D1', stage: 'closedwon' });
  const won = fact('crm.deal.won', { deal: 'D1', stage: 'closedwon' }, 'k:ended');
  expect(applyStages([moved, won], stages).map(({ type }) => type)).toEqual(['crm.deal.stage_changed']);
  expect(applyStages([fact('crm.deal.won', { deal: 'D1', stage: 'Unknown' })], stages)).toHaveLength(1);
});

test('a status of one’s own resolves and reopens a ticket; between two that are resolved nothing happens', () => {
  const status = (now: string, before?: string) =>
    applyStages(
      [
        fact('helpdesk.ticket.status_changed', {
          ticket: 'T1',
          status: now,
          by: 'bo',
          ...(before ? { status_before: before } : {}),
        }),
      ],
      stages,
    )[0];
  expect(status('Fixed', 'Waiting')).toMatchObject({
    key: 'k:own-resolved',
    type: 'helpdesk.ticket.resolved',
    data: { resolved_by: 'bo' },
  });
  expect(status('Fixed')).toMatchObject({ type: 'helpdesk.ticket.resolved' });
  expect(status('FIXED', 'WAITING')).toMatchObject({ type: 'helpdesk.ticket.resolved' });
  expect(status('waiting', 'paid')).toMatchObject({ type: 'helpdesk.ticket.reopened' });
  expect(status('Waiting', 'Paid')).toMatchObject({ type: 'helpdesk.ticket.reopened' });
  expect(status('Paid', 'Fixed')).toMatchObject({ key: 'k', type: 'helpdesk.ticket.status_changed' });
  expect(status('Other', 'Waiting')).toMatchObject({ key: 'k', type: 'helpdesk.ticket.status_changed' });
});

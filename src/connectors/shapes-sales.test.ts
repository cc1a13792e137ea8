import { describe, expect, test } from 'vitest';
import { read } from './shapes.test-support.ts';

const at = '2025-07-15T21:12:02Z';

test('the chosen answer of a discussion of GitHub is its author’s', () => {
  const body = {
    action: 'answered',
    discussion: { id: 32, number: 4, updated_at: at, answer_chosen_at: '2025-07-15T17:12:02.000-04:00' },
    answer: { id: 55, user: { id: 8 } },
    sender: { id: 9, login: 'ida' },
    repository: { full_name: 'a/b', owner: { id: 3 } },
  };
  const told = read('github', body, [['X-GitHub-Event', 'discussion']]);
  expect(told.facts).toEqual([
    ['code.discussion.answered', '9', '32', at, 'discussion:32:answered:55:2025-07-15T17:12:02.000-04:00'],
  ]);
  expect(told.data).toMatchObject([{ author: '8', number: 4, repository: 'a/b' }]);
  expect(read('github', body)).toEqual(told);
  expect(read('github', { ...body, action: 'created' }).notices).toEqual(['not-of-interest']);
});

describe('Slack', () => {
  const event = (about: object, more: object = {}) => ({
    type: 'event_callback',
    team_id: 'T1',
    event_id: 'Ev1',
    event_time: 1_752_613_922,
    event: about,
    ...more,
  });
  const reaction = (more: object) => ({
    type: 'reaction_added',
    user: 'U1',
    reaction: 'clap',
    item_user: 'U2',
    item: { type: 'message', channel: 'C1', ts: '1360782400.498405' },
    event_ts: '1752613922.083113',
    ...more,
  });
  const form = [['Content-Type', 'application/x-www-form-urlencoded']] as const;

  test('a reaction is the same in any colour, and taken back it is another event', () => {
    const told = (more: object) => read('slack', event(reaction(more)));
    expect(told({ reaction: '+1::skin-tone-4' }).data).toMatchObject([{ reaction: '+1', author: 'U2' }]);
    expect(told({ type: 'reaction_removed' }).facts.map(([type]) => type)).toEqual(['chat.reaction.removed']);
  });

  test.each([
    event({ type: 'message', subtype: 'message_changed', channel: 'C1', ts: '1.2' }),
    event({ type: 'message', channel: 'C1', text: 'x' }),
    event({ type: 'app_mention', user: 'U1' }),
    event(reaction({ item: { type: 'file', file: 'F1' } })),
    { type: 'app_rate_limited', team_id: 'T1', minute_rate_limited: 1_752_613_922 },
    { type: 'block_actions', actions: [] },
    { type: 'view_submission', view: {} },
  ])('%j is known, and answered with silence', (body) =>
    expect(read('slack', body)).toMatchObject({
      facts: [],
      unread: [],
      notices: ['not-of-interest'],
      reply: '',
    }),
  );

  test.each([
    'command=%2Fkudos&text=&trigger_id=1',
    'payload=%7B%22type%22%3A%22block_actions%22%7D',
    'ssl_check=1',
  ])('the form %s is for an app', (body) =>
    expect(read('slack', body, form)).toMatchObject({ facts: [], unread: [], reply: '' }),
  );
});

describe('meetings', () => {
  const invitee = {
    uri: 'https://api.calendly.com/scheduled_events/A/invitees/I',
    email: 'kim@x.example',
    scheduled_event: {
      uri: 'https://api.calendly.com/scheduled_events/A',
      event_memberships: [{ user: 'https://api.calendly.com/users/U', user_name: 'Ana' }],
    },
  };
  const calendly = (event: string, more: object = {}) =>
    read('calendly', { event, created_at: at, payload: { ...invitee, ...more } });

  test('a meeting that is moved is neither booked twice nor called off', () => {
    expect(calendly('invitee.canceled', { rescheduled: true, new_invitee: 'x' }).facts).toEqual([]);
    expect(calendly('invitee.created', { old_invitee: 'x' }).facts[0]?.[0]).toBe('sales.meeting.rescheduled');
    expect(calendly('invitee.created', { old_invitee: null }).facts[0]?.[0]).toBe('sales.meeting.booked');
    expect(calendly('invitee.created').data).toMatchObject([{ by_name: 'Ana' }]);
    const cancellation = { canceler_type: 'host' };
    expect(calendly('invitee.canceled', { rescheduled: false, cancellation }).data).toMatchObject([
      { cancelled_by: 'host' },
    ]);
  });

  test.each(['invitee_no_show.created', 'invitee_no_show.deleted', 'routing_form_submission.created'])(
    '%s of Calendly is known and makes no event',
    (event) => expect(calendly(event).notices).toEqual(['not-of-interest']),
  );

  const booking = {
    uid: 'u1',
    startTime: '2025-07-15T20:42:02Z',
    endTime: at,
    organizer: { email: 'ana@x.example' },
  };

  test('a meeting of Cal.com ends when it ends, and not when it was booked', () => {
    const flat = { triggerEvent: 'MEETING_ENDED', createdAt: '2025-07-01T00:00:00Z', ...booking };
    expect(read('calcom', flat).facts).toEqual([
      ['sales.meeting.held', 'ana@x.example', 'u1', at, `u1:MEETING_ENDED:${at}`],
    ]);
    const guests = (noShow: boolean) => ({ attendees: [{ email: 'kim@x.example', noShow }] });
    expect(
      read('calcom', {
        ...flat,
        userId: 10,
        user: { email: 'ana@x.example' },
        organizer: null,
        ...guests(false),
      }).facts,
    ).toMatchObject([['sales.meeting.held', '10', 'u1', at, expect.anything()]]);
    for (const missed of [{ noShowHost: true }, guests(true)])
      expect(read('calcom', { ...flat, ...missed }).notices).toEqual(['not-of-interest']);
    const wrapped = { triggerEvent: 'MEETING_ENDED', createdAt: at, payload: booking };
    expect(read('calcom', wrapped).facts).toEqual(read('calcom', flat).facts);
  });

  test.each([
    'BOOKING_REQUESTED',
    'BOOKING_REJECTED',
    'BOOKING_PAID',
    'BOOKING_NO_SHOW_UPDATED',
    'AFTER_HOSTS_CAL_VIDEO_NO_SHOW',
    'MEETING_STARTED',
    'RECORDING_READY',
    'FORM_SUBMITTED',
  ])('%s of Cal.com is known and makes no event', (triggerEvent) =>
    expect(read('calcom', { triggerEvent, createdAt: at, payload: { message: 'x' } })).toMatchObject({
      facts: [],
      unread: [],
      notices: ['not-of-interest'],
    }),
  );
});

describe('calls and sequences', () => {
  test.each([
    'call.created',
    'call.ringing_on_agent',
    'call.answered',
    'call.hungup',
    'call.voicemail_left',
    'call.tagged',
    'call.commented',
    'contact.created',
    'user.closed',
  ])('%s of Aircall is known and makes no event', (event) =>
    expect(
      read('aircall', { resource: 'call', event, timestamp: 1, token: 't', data: { id: 1 } }),
    ).toMatchObject({
      facts: [],
      unread: [],
      notices: ['not-of-interest'],
    }),
  );

  test('an id of Gong that came as a number keeps its digits', () => {
    const body = `{"callData":{"metaData":{"id":5599332235511222779,"started":"${at}","primaryUserId":7744111777663220493}},"isTest":false}`;
    expect(read('gong', body).facts).toEqual([
      ['sales.call.recorded', '7744111777663220493', '5599332235511222779', at, '5599332235511222779'],
    ]);
  });

  test('an update of Outreach without its moment is named by what it says, and not by the attempt', () => {
    const update = (deliveredAt: string, amount = 5) =>
      read('outreach', {
        data: { type: 'opportunity', id: 4, attributes: { amount }, relationships: {} },
        meta: { eventName: 'opportunity.updated', deliveredAt },
      }).facts[0]?.at(-1);
    expect(update('2025-07-15T21:12:03')).toBe(update('2025-07-15T21:12:02'));
    expect(update('2025-07-15T21:12:02', 6)).not.toBe(update('2025-07-15T21:12:02'));
  });

  test('a mail of Salesloft is sent once, however often it is opened', () => {
    const mail = (more: object) =>
      read(
        'salesloft',
        { id: 7, sent_at: at, user: { id: 31 }, recipient: { id: 88 }, cadence: { id: 5 }, ...more },
        [['x-salesloft-event', 'email_updated']],
      );
    const sent = mail({ updated_at: at, counts: { views: 0 } });
    expect(sent.facts).toEqual([['sales.follow_up.sent', '31', '7', at, `email_sent:7:${at}`]]);
    expect(mail({ updated_at: '2025-07-16T00:00:00Z', counts: { views: 3 } })).toEqual(sent);
    expect(mail({ sent_at: null }).notices).toEqual(['not-of-interest']);
  });

  test.each([
    'call_updated',
    'meeting_updated',
    'success_created',
    'person_updated',
    'user_created',
    'bulk_job_completed',
  ])('%s of Salesloft is known and makes no event', (event) =>
    expect(read('salesloft', { id: 1 }, [['x-salesloft-event', event]]).notices).toEqual(['not-of-interest']),
  );
});

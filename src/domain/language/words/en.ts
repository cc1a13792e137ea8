import type { Translated } from '../translated.ts';

/** What the server says of awards, rings and receipts. Every language has a file like this one. */
export const en = {
  somebody: 'Somebody',
  ring: {
    progress: (value: string, needed: string) => `${value} of ${needed}`,
    over: (value: string, needed: string) => `${needed} needed, ${value} done`,
    done: (progress: string) => `${progress}, done`,
    waiting: (progress: string, moment: string) => `${progress}, waiting until ${moment}`,
    coolingDown: (progress: string) => `${progress}, the last award is too recent`,
    alreadyHeld: (progress: string) => `${progress}, held already`,
    guardOpen: (progress: string) => `${progress}, a quality condition is still open`,
    inReview: (progress: string) => `${progress}, a person is looking at it`,
    toGo: (progress: string, _left: number, number: string) => `${progress}, ${number} to go`,
    best: (own: string) => `${own}, the best so far`,
    behind: (own: string, best: string) => `${own}, the best so far is ${best}`,
    tonight: (line: string) => `${line}, until tonight`,
    until: (line: string, day: string) => `${line}, until ${day}`,
  },
  limited: (limit: number, number: string) =>
    `The first ${limit === 1 ? 'one has' : `${number} have`} it already.`,
  state: {
    now: 'for now',
    untilMoment: (moment: string) => `until ${moment}`,
    ifClosing: 'nothing that comes late changes it',
    ifHeld: (hold: string) => `nothing is taken back within ${hold}`,
    ifWindow: 'the window closes as it stands',
    pending: (until: string, condition: string) => `It waits ${until} and is confirmed if ${condition}.`,
    noLonger: 'A condition is no longer met',
    withdrawn: (why: string) => `${why}, so this one waits.`,
    revoked: (why: string) => `${why}, so this one was taken back.`,
    others: (count: number, number: string) =>
      `${number} ${count === 1 ? 'other still counts' : 'others still count'}.`,
    confirmedHeld: 'Confirmed: its hold has ended.',
    confirmed: 'Confirmed.',
    inReview: 'A person is looking at it.',
    declined: 'A person declined it.',
    takenBack: 'A person took it back.',
    declinedFor: (reason: string) => `A person has looked at it and declined it: ${reason}`,
    takenBackFor: (reason: string) => `A person took it back: ${reason}`,
  },
  explain: {
    notFor: (name: string, condition: string) =>
      `This achievement is not for ${name}: it asks for ${condition}.`,
    share: (value: string, needed: string, left: string) => `${value} so far, ${needed} needed ${left}.`,
    count: (value: string, needed: string, _more: number, number: string, left: string) =>
      `${value} of ${needed} so far; ${number} more ${left}.`,
    toGo: 'to go',
    by: (moment: string) => `by ${moment}`,
    alreadyHeld: 'It is held already, and it is given once.',
    coolingDown: 'The number is reached, but the last award is too recent.',
    guardOpen: (guards: string) => `The number is reached; still open: ${guards}.`,
    guard: (text: string, of: string, to: string) => `${text} (${of} of ${to})`,
    cancelled: (first: string, _more: number, number: string | null) =>
      `${first}${number === null ? '' : `, and ${number} more like it`}: taken back.`,
    misses: (_count: number, number: string) => `${number} did not count; the reasons are below.`,
    closes: (moment: string) =>
      `It is decided once the window has closed for everybody, ${moment} for this person.`,
    ownShare: (value: string, from: string, needed: string) => `${value} so far (${from}), ${needed} needed.`,
    ownPlace: (value: string, from: string, best: string) => `${value} so far; ${from} has ${best}.`,
    provisional: 'It counts; its hold still runs.',
    cancelledOn: (what: string, moment: string) => `${what} on ${moment}.`,
    takenBack: 'It was taken back.',
    duplicate: 'The same one counts already in this window.',
  },
  from: {
    everyone: 'for everyone',
    tier: (name: string) => `tier ${name}`,
    bestOfAll: 'the best of all',
    bestOf: (group: string) => `the best of ${group}`,
    noGroup: 'no group',
    least: 'the least',
    everybody: 'everybody',
    everyoneElse: 'everyone else',
    segment: (name: string) => `segment ${name}`,
    share: (group: string, of: string, to: string) => `${group}: ${of} of ${to}`,
    percentile: (rank: string, over: string, window: string) =>
      `the ${rank}th percentile of the last ${over} ${window}s`,
  },
  guardShare: (share: string, min: string) => `at least ${share} % of at least ${min}`,
  miss: {
    nameless: (_path: string, why: string) => `It names nobody: it ${why}.`,
    erased: () => 'It is by somebody who was erased.',
    unmatched: (actor: string) => `It is by ${actor}, whom no person matches yet.`,
    ineligible: (name: string, condition: string) =>
      `It is by ${name}, whom this achievement is not for (${condition}).`,
    condition: (condition: string) => `It does not meet the condition ${condition}.`,
    conditionFails: (condition: string, why: string) =>
      `It does not meet the condition ${condition}: it ${why}.`,
    tooEarly: () => 'It happened before the challenge began.',
    tooLate: () => 'It happened after the challenge had ended.',
    afterClose: () => 'It came after the window had ended.',
    noNumber: (path: string) => `It has no number at ${path}.`,
    indistinct: (_path: string, why: string) => `It cannot be told apart from others: it ${why}.`,
    unlinked: (_path: string, why: string) => `It belongs to nothing: it ${why}.`,
  },
  calendar: {
    own: 'Smallwins',
    team: (team: string) => `Smallwins: ${team}`,
    won: (achievement: string) => `Won: ${achievement}`,
    wonBy: (name: string, achievement: string) => `${name}: ${achievement}`,
    closes: (achievement: string) => `Closes: ${achievement}`,
    closesText: 'You are near this goal. Its window closes when this entry ends.',
    goal: (name: string) => `Team goal ends: ${name}`,
    goalText: (team: string) => `A goal of ${team}. It ends when this entry ends.`,
    takenBack: 'Taken back',
  },
  inspector: {
    takesBack: (seq: string) => `It takes back event ${seq}, which was still in its hold.`,
    wouldTakeBack: 'It would take back an earlier deed about the same thing; none was in its hold.',
    step: (step: string) => `It is step ${step}; the last step is what counts.`,
    completes: (object: string) => `It completes what was asked of ${object}.`,
    completesNothing: 'It completes nothing: what has to come before it is missing, or too long ago.',
    guard: 'It feeds a quality condition.',
    counted: 'It counts.',
    takenBack: 'It was taken back by a later event.',
  },
  suggestion: {
    earned: (achievement: string, sentence: string) => `Earned ${achievement}: ${sentence}`,
    together: (object: string) => `You both worked on ${object}.`,
    unseen: (name: string, weeks: string) =>
      `Nothing has been said of ${name} for ${weeks} weeks, and their work goes on.`,
  },
  /** How an event's own words are read: what it is about, and what was done. Others are left as they are written. */
  nouns: {} as Readonly<Record<string, string>>,
  deeds: {} as Readonly<Record<string, string>>,
  event: (noun: string, deed: string) => `${noun} ${deed}`,
  cancelled: (noun: string, object: string, say: string) => `${noun} ${object} ${say}`,
  was: (deed: string) => `was ${deed}`,
  tiers: { bronze: 'bronze', silver: 'silver', gold: 'gold', platinum: 'platinum' } as Readonly<
    Record<string, string>
  >,
};

/** Every sentence the server makes of numbers, names and moments, in one language. */
export type Words = Translated<typeof en>;

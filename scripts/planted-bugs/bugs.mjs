const domain = 'src/domain/achievements';
const engine = 'src/engine';

/** One bug each: where it is planted, and which proofs may find it. */
export const bugs = [
  // Totals
  law(
    'a threshold is passed, not reached',
    `${domain}/judging/measures/total.ts`,
    'reaches(total, tier.needed) && reaches(walk.total, tier.needed)',
    'total > tier.needed',
  ),
  law(
    'what was lost again under another version stays',
    `${domain}/judging/measures/total.ts`,
    ' && reaches(walk.total, tier.needed)',
    '',
    ['unit'],
  ),
  law(
    'an edit takes what was earned before it',
    `${domain}/judging/evaluate.ts`,
    'return withEarlier(situation, cell, judge(situation));',
    'return judge(situation);',
    ['unit'],
  ),
  law(
    'a hold that ends now still waits',
    `${domain}/judging/measures/total.ts`,
    'settlesAt <= now',
    'settlesAt < now',
  ),
  law(
    'the first hold to end confirms',
    `${domain}/judging/standing.ts`,
    'if (reaches(matured, needed)) break;',
    'break;',
  ),
  law(
    'a guard confirms before the window closes',
    `${domain}/judging/measures/total.ts`,
    'Math.max(maturesAt(items, needed), closes)',
    'maturesAt(items, needed)',
  ),
  law(
    'cooldown is forgotten',
    `${domain}/judging/measures/total.ts`,
    'if (item.at < notBefore) continue;',
    '',
  ),
  law(
    'once is given twice',
    `${domain}/judging/measures/total.ts`,
    'version.once && chain',
    'false && chain',
  ),
  law(
    'a guard is not looked at',
    `${domain}/judging/measures/total.ts`,
    'if (guards.some((guard) => !guard.met))',
    'if (false)',
  ),
  law(
    'a guard counts one short',
    `${domain}/judging/standing.ts`,
    'const enough = to >= guard.min',
    'const enough = to > guard.min',
  ),
  law(
    'what was taken back still counts',
    `${domain}/judging/standing.ts`,
    'item.cancelledBy.size === 0 && isFirst(item, seen)',
    'isFirst(item, seen)',
  ),
  law(
    'the same thing counts twice',
    `${domain}/judging/standing.ts`,
    'return seen.add(distinct).size > before;',
    'return seen.add(distinct).size >= before;',
  ),
  law(
    'cooldown counts from the wrong tier',
    `${domain}/judging/standing.ts`,
    'chain.heldTiers.add(tier);',
    '',
  ),
  // Cells
  law(
    'an event of the same moment is out of order',
    'src/domain/events/event.ts',
    'a.at - b.at || compareSequence(a.sequence, b.sequence) ||',
    'a.at - b.at || '.concat('0 ||'),
    ['unit', 'time', 'law'],
  ),
  law(
    'late events go to the end',
    `${domain}/cells/cells.ts`,
    'list.splice(place, 0, entry);',
    'list.push(entry);',
  ),
  law(
    'a hold includes its end',
    `${domain}/cells/fold-deeds.ts`,
    'cancel.at < holdUntil',
    'cancel.at <= holdUntil',
  ),
  law(
    'a deed before its ticket was reopened is kept',
    `${domain}/cells/fold-deeds.ts`,
    'compareEvents(cancel, evidence) > 0 &&',
    'compareEvents(cancel, evidence) < 0 &&',
  ),
  law(
    'a cancellation that came first is lost',
    `${domain}/cells/fold-deeds.ts`,
    'if (cell.cancels.length > 0) touched',
    'if (false) touched',
    // A replay looks at cancellations last; the engine cannot.
    ['unit'],
  ),
  inEngine(
    'a chain that was broken still counts',
    `${domain}/cells/fold-deeds.ts`,
    'cell.items = cell.items.toSpliced(index, 1);',
    '',
  ),
  // Runs, streaks, shares
  law('a miss does not break a run', `${domain}/judging/measures/run.ts`, 'if (breaks) begin();', ''),
  law(
    'a run goes on after its longest tier',
    `${domain}/judging/measures/run.ts`,
    'if (isLongest(tiers, reached)) begin();',
    '',
  ),
  law(
    'a bound is one event too strict',
    `${domain}/judging/measures/run.ts`,
    'item.at > addDuration',
    'item.at >= addDuration',
  ),
  law(
    'a run is told apart by its end',
    `${domain}/judging/measures/run.ts`,
    'start: startOf(first)',
    'start: startOf(item)',
  ),
  law(
    'a run does not wait for its holds',
    `${domain}/judging/measures/run.ts`,
    'Math.max(last, one.holdUntil ?? one.at)',
    'Math.max(last, one.at)',
  ),
  law(
    'weekends break a streak',
    `${domain}/judging/measures/periods.ts`,
    "if (per === 'workday') return !isWorkday(calendar, day);",
    "if (per === 'workday') return false;",
  ),
  law(
    'a freeze is worth two',
    `${domain}/judging/measures/streak.ts`,
    'frozen + missed > measure.freezes) begin',
    'frozen + missed > 2 * measure.freezes) begin',
  ),
  law(
    'a streak goes on after its longest tier',
    `${domain}/judging/measures/streak.ts`,
    'if (streak.length >= (tiers',
    'if (streak.length > (tiers',
  ),
  law(
    'a day with too little done counts',
    `${domain}/judging/measures/streak.ts`,
    'if (!reaches(totalOf(own), atLeast)) continue;',
    'if (totalOf(own) < 0) continue;',
  ),
  law(
    'a share is earned when it last fell',
    `${domain}/judging/measures/ratio.ts`,
    'met ? (since ?? item) : null',
    'met ? item : (since ?? null)',
  ),
  law(
    'a share needs one event fewer',
    `${domain}/judging/measures/ratio.ts`,
    'index + 1 >= measure.min',
    'index + 2 >= measure.min',
  ),
  law(
    'a share is confirmed before its window closes',
    `${domain}/judging/measures/ratio.ts`,
    "version.window === 'ever' ? completing.at : window.endsAt",
    'completing.at',
  ),
  law(
    'a second question starts the clock anew',
    `${domain}/cells/pairing.ts`,
    '} else if (!open && mark.steps.includes(0)) chain = [mark];',
    '} else if (mark.steps.includes(0)) chain = [mark];',
  ),
  law(
    'an answer leaves the question open',
    `${domain}/cells/pairing.ts`,
    'completed.add(mark);\n        chain = [];',
    'completed.add(mark);',
  ),
  law(
    'a chain has no end of time',
    `${domain}/cells/pairing.ts`,
    'if (!within) return true;',
    'if (within) return true;',
  ),
  law(
    'a challenge ends a day early',
    `${domain}/language/during.ts`,
    'localDay(zone, at) > to.day',
    'localDay(zone, at) >= to.day',
  ),
  law(
    'noon is still before noon',
    `${domain}/reading/read-deeds.ts`,
    'at >= window.endsAt',
    'at > window.endsAt',
  ),
  // Time
  law(
    'days have 86,400 seconds',
    'src/domain/time/duration.ts',
    '.add({ days: duration.days });',
    '.add({ hours: 24 * duration.days });',
    ['law', 'time'],
  ),
  law(
    'weeks begin on Sunday',
    'src/domain/time/window.ts',
    'day - weekdayOf(day)',
    'day - weekdayOf(day + 1)',
    ['law', 'time'],
  ),
  law(
    'the local day is that of UTC',
    'src/domain/time/zone.ts',
    'Math.floor((ms + offsetMs(zone, ms)) / dayMs)',
    'Math.floor(ms / dayMs)',
    ['law', 'time'],
  ),
  law(
    'a week belongs to the year of its Monday',
    'src/domain/time/window.ts',
    'civil(monday + 3)',
    'civil(monday)',
    ['law', 'time'],
  ),
  // The engine
  inEngine(
    'what is quiet stays quiet for ever',
    `${domain}/judging/quiet.ts`,
    'reaches(cell.most, quiet.below) || now >= quiet.until',
    'now >= quiet.until',
  ),
  inEngine(
    'what just reaches the lowest tier is quiet',
    `${domain}/judging/quiet.ts`,
    '!reaches(cell.most, lowestReach(rule))',
    'cell.most <= lowestReach(rule)',
  ),
  inEngine(
    'a repeat is stored twice',
    `${engine}/log/store-batch.ts`,
    'event.isSurelyNew || inserted.has(event.seq)',
    'true',
  ),
  law(
    'what a window ends in while nobody runs is never told',
    `${engine}/upkeep/recover.ts`,
    '|| isOfTimer(workspace, cell)',
    '',
    ['unit'],
  ),
  law(
    'a late event is decided at once',
    `${engine}/log/store-batch.ts`,
    '&& event.mode !== eventMode.late',
    '',
    ['unit'],
  ),
  inEngine(
    'new parts of a cell are not written',
    `${engine}/cells/cell-store.ts`,
    'text: isWhole ? cell.packed : text',
    'text: isWhole ? text : text.slice(text.indexOf("|") + 1)',
  ),
  inEngine(
    'cancellations are not written',
    `${domain}/cells/pack-cells.ts`,
    'for (const cancel of cancels) {',
    'for (const cancel of cancels.slice(1)) {',
  ),
  inEngine(
    'what was taken out is written back',
    `${engine}/cells/cell-store.ts`,
    'const isWhole = isTorn ||',
    'const isWhole =',
  ),
  inEngine(
    'what was written is forgotten in memory',
    `${engine}/cells/cell-store.ts`,
    "cell.packed = isTorn || cell.packed === '' ?",
    'cell.packed = true ?',
  ),
  inEngine(
    'what was taken out comes back when nobody looks',
    `${engine}/cells/stored-cell.ts`,
    'if (isRead || this.tornBy !== null ||',
    'if (isRead ||',
  ),
  inEngine(
    'what came since is lost when nobody looks',
    `${engine}/cells/stored-cell.ts`,
    'unpack(this.packed, this.fresh)',
    'unpack(this.packed, null)',
  ),
  inEngine(
    'objects are forgotten',
    `${engine}/cells/snapshot.ts`,
    "['hash', 'seq'], notes, writeNote)",
    "['hash', 'seq'], [], writeNote)",
  ),
  inEngine(
    'the watermark runs ahead',
    `${engine}/upkeep/recover.ts`,
    'after: workspace.snapshotSeq',
    'after: workspace.snapshotSeq + 3',
  ),
  inEngine(
    'a snapshot claims what is still to be replayed',
    `${engine}/workspace-engine.ts`,
    'this.replayedSeq ?? this.decidedSeq',
    'this.decidedSeq',
  ),
  inEngine(
    'windows on disk are not listed',
    `${engine}/cells/cell-store.ts`,
    'if (unlisted.length > 0) await',
    'if (unlisted.length < 0) await',
  ),
  inEngine(
    'an award that is gone is not taken back',
    `${domain}/judging/decide.ts`,
    'if (start === undefined || standing.has(scope)) continue;',
    'continue;',
  ),
  inEngine(
    'a pending award is never withdrawn',
    `${domain}/judging/decide.ts`,
    "if (current.state === 'pending' || current.state === 'in_review') return 'withdrawn';",
    "if (current.state === 'pending') return null;",
  ),
  inEngine(
    'the clock of awards is not asked',
    `${engine}/upkeep/settle.ts`,
    'settles_at <= $2',
    'settles_at < $2 and false',
  ),
  // Windows that people share
  law(
    'a tie has one winner',
    `${domain}/judging/measures/best.ts`,
    'value >= cut : value <= cut',
    'value > cut : value < cut',
  ),
  law(
    'the best is compared with everybody',
    `${domain}/judging/measures/best.ts`,
    'const group = groupOf(situation);',
    "const group = '';",
  ),
  law(
    'the best part is rounded down',
    `${domain}/judging/measures/best.ts`,
    'Math.ceil((1 - places.top)',
    'Math.floor((1 - places.top)',
    ['unit'],
  ),
  law(
    'the best is known when the first has closed',
    `${domain}/judging/measures/best.ts`,
    'Math.max(last, at), Number.NEGATIVE_INFINITY',
    'Math.min(last, at), Number.POSITIVE_INFINITY',
  ),
  law('too few events are compared', `${domain}/judging/measures/best.ts`, 'items.length >= min &&', ''),
  law(
    'who is best is final at once',
    `${domain}/judging/measures/group.ts`,
    'addDuration(closesAt, version.hold ?? finalAfter, window.zone)',
    'closesAt',
  ),
  law(
    'a share ends at the window of its last worker',
    `${domain}/judging/measures/share.ts`,
    'team.closesAt = Math.max(team.closesAt, window.endsAt);',
    '',
  ),
  law('a share is of too few', `${domain}/judging/measures/share.ts`, 'events >= measure.min &&', ''),
  law(
    'the first to come are those who arrived first',
    `${domain}/judging/together.ts`,
    'reached.sort(byCompletion)',
    'reached.sort((a, b) => a.by.seq - b.by.seq)',
  ),
  law(
    'a limit counts awards, not people',
    `${domain}/judging/together.ts`,
    ' && !people.has(part.person.id)',
    '',
  ),
  law(
    'a part that is pending counts for good',
    `${domain}/judging/compose.ts`,
    "state === 'pending' ? settlesAt : null",
    'null',
  ),
  law(
    'the same award counts twice',
    `${domain}/judging/compose.ts`,
    'distinct: decision.rule.key',
    'distinct: decision.scope',
  ),
  inEngine('nobody is noted as a member', `${engine}/decide/note-members.ts`, 'fresh.push(cell);', ''),
  inEngine(
    'the end of a window is not noted',
    `${engine}/decide/note-members.ts`,
    'if (at !== null && at > now)',
    'if (at !== null && at < now)',
  ),
  inEngine(
    'what is made of others is not told',
    `${engine}/decide/decide-touched.ts`,
    'people.add(decision.person.id);',
    '',
  ),
  inEngine(
    'only who did something is decided',
    `${engine}/decide/decide-touched.ts`,
    'all = await cells.loadEverybody(tx, workspaceId, achievementId, isChained(rule) ? null : [...seen]);',
    '',
  ),
  {
    name: 'a workspace sees the events of another',
    file: 'src/store/row-security.ts',
    find: "return relation.kind === 'r' || relation.kind === 'p';",
    plant: "return relation.kind === 'r';",
    by: ['rows'],
  },
  // The past, decided anew
  past(
    'cells of the old rules outlive a re-evaluation',
    `${engine}/upkeep/decide-always.ts`,
    'delete from cells where',
    'delete from cells where false and',
  ),
  past(
    'what no rule looks at any more is kept',
    `${engine}/upkeep/take-back.ts`,
    'if (ids.length === 0) return;',
    'return;',
  ),
  past(
    'the memory still holds the old rules',
    `${engine}/upkeep/decide-always.ts`,
    'await workspace.load();',
    '',
  ),
  past(
    'what is given back is told again',
    `${engine}/upkeep/decide-always.ts`,
    'await silence(tx, workspaceId, changes);',
    '',
  ),
  past(
    'what a person declined is given again in the count',
    `${engine}/upkeep/standing-awards.ts`,
    '!reviewed.has(keyOf(award))',
    'true',
  ),
  past(
    'a retired version is valid for ever',
    `${engine}/decide/rule-index.ts`,
    'to: Math.min(endOfTime, ...rows.slice(index + 1).map((later) => later.valid_from)),',
    'to: endOfTime,',
  ),
  past(
    'a stale plan is applied',
    'src/features/achievements/actions.ts',
    'fingerprint !== plan.fingerprint',
    'false',
  ),
  past(
    'an entry of the audit log does not know the one before',
    'src/domain/audit/chain.ts',
    'sha256(JSON.stringify([previous, ...said(content)',
    'sha256(JSON.stringify([...said(content)',
  ),
  past(
    'an audit log cut short is whole',
    'src/domain/audit/chain.ts',
    'if (last.number < head.number)',
    'if (false)',
  ),
  byHand(
    'a share is multiplied, and 55 of a hundred are not 55 %',
    `${domain}/judging/standing.ts`,
    'of / to >= guard.atLeast',
    'of >= guard.atLeast * to',
  ),
  byHand('ten tenths are less than one', `${domain}/judging/amount.ts`, 'tidy(total) >= needed', 'false'),
  byHand(
    'twins of two sources stand as they came',
    `${domain}/cells/cells.ts`,
    'order > 0 || compareTied(before, entry) > 0',
    'order > 0',
  ),
  byHand(
    'digits stand anywhere among other sequences',
    'src/domain/events/event.ts',
    'return areDigits ? -1 : 1;',
    'return a < b ? -1 : 1;',
  ),
  byHand(
    'a cooldown goes by the alphabet',
    `${domain}/judging/decide.ts`,
    '(completedAt.get(a) ?? 0) - (completedAt.get(b) ?? 0)',
    '0',
  ),
  byHand(
    'a date of which a move left an hour is missed',
    `${domain}/judging/measures/periods.ts`,
    'return lived < halfDay;',
    'return false;',
  ),
  byHand(
    'before Friday is so many times 24 hours after Monday began',
    `${domain}/judging/window-of.ts`,
    'startOfDay(zone, localDay(zone, whole.startsAt) + until.days)',
    'whole.startsAt + until.days * 86_400_000_000',
  ),
  byHand(
    'a streak takes each value once for good',
    `${domain}/reading/read-deeds.ts`,
    "measure.kind === 'streak' ?",
    'false ?',
  ),
  byHand(
    'from Sunday to Thursday is Sunday',
    `${domain}/reading/calendar.ts`,
    '((to - from + 7) % 7) + 1',
    '1',
  ),
  byHand(
    'a night shift has no hours',
    `${domain}/reading/calendar.ts`,
    'closes: closes > opens ? closes : closes + dayMinutes',
    'closes',
  ),
  inEngine(
    'a batch does not ask for the lease',
    `${engine}/log/store-batch.ts`,
    'tx.later(fence(epoch));',
    '',
  ),
  // Where the power fails
  byCuts(
    'a sender is answered before the commit',
    `${engine}/workspace-engine.ts`,
    'return () => work.committed(outcome, publish);',
    'work.committed(outcome, publish); return () => undefined;',
  ),
  byCuts(
    'a snapshot claims events that it does not hold',
    `${engine}/cells/snapshot.ts`,
    'greatest(snapshot_seq, $2)',
    'greatest(snapshot_seq, $2 + 2)',
  ),
];

function byCuts(name, file, find, plant) {
  return { name, file, find, plant, by: ['cuts'] };
}

function byHand(name, file, find, plant) {
  return { name, file, find, plant, by: ['hand'] };
}

function past(name, file, find, plant) {
  return { name, file, find, plant, by: ['past'] };
}

function law(name, file, find, plant, by = ['law']) {
  return { name, file, find, plant, by };
}

function inEngine(name, file, find, plant) {
  return { name, file, find, plant, by: ['unit', 'engine'] };
}

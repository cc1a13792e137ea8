import type { Person } from '../../domain/achievements/reading/person.ts';
import { factsAt } from '../../domain/achievements/reading/person.ts';
import type { Micros } from '../../domain/events/event.ts';
import { foldText } from '../../domain/recognition/plain-text.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { WorkspaceEngine } from '../../engine/workspace-engine.ts';
import type { Tx } from '../../store/database.ts';
import { presentPerson } from '../present.ts';
import type { Viewer } from '../viewer.ts';
import { type NewRecognition, type Recipients, recipientsMax } from './api.ts';
import { eventsBySeq, peopleOf } from './evidence.ts';

const listMax = 40;

export function giverOf(workspace: WorkspaceEngine, viewer: Viewer): Person {
  const giver = workspace.directory.person(viewer.personId ?? '');
  if (giver) return giver;
  throw new Refusal('not-a-person', 403, {
    message: 'Recognition comes from a person. Sign in as one; a key cannot give it.',
  });
}

/** Everybody named, and the team without the giver. Whoever names themselves is told so by name. */
export function recipientsOf(
  workspace: WorkspaceEngine,
  giver: Person,
  { to, team }: Pick<NewRecognition, 'to' | 'team'>,
  now: Micros,
): Person[] {
  const { directory } = workspace;
  const named = to.map((handle, index) => {
    const person = directory.byHandle(handle);
    if (!person)
      throw new Refusal('unknown-person', 404, {
        message: `Nobody here has the handle ${JSON.stringify(handle)}. Choose somebody from the list.`,
        pointer: `/to/${index}`,
      });
    if (!directory.isActive(person.id))
      throw new Refusal('has-left', 409, {
        message: `${person.name} has left, so nobody would read it. Choose somebody from the list.`,
        pointer: `/to/${index}`,
      });
    if (person.id === giver.id)
      throw new Refusal('self-recognition', 422, {
        message: `${giver.name} is you. Recognition goes to somebody else; take yourself off the list.`,
        pointer: `/to/${index}`,
      });
    return person;
  });
  const members = team === undefined ? [] : membersOf(workspace, team, now);
  if (team !== undefined && members.length === 0)
    throw new Refusal('unknown-team', 404, {
      message: `No team here is called ${JSON.stringify(team)}. Choose one from the list.`,
      pointer: '/team',
    });
  const people = [...new Set([...named, ...members.filter((person) => person.id !== giver.id)])];
  if (people.length === 0)
    throw new Refusal('nobody-to-recognise', 422, {
      message: team
        ? `${team} is only you. Choose a colleague.`
        : 'Nobody is named. Choose at least one colleague, or a team.',
      pointer: team ? '/team' : '/to',
    });
  if (people.length > recipientsMax)
    throw new Refusal('too-many-recipients', 422, {
      message: `These are ${people.length} people; a recognition goes to ${recipientsMax} at most. Name those it is about.`,
      pointer: team ? '/team' : '/to',
    });
  return people;
}

function membersOf(workspace: WorkspaceEngine, team: string, now: Micros): Person[] {
  const { directory } = workspace;
  return [...directory.people].filter(
    (person) => directory.isActive(person.id) && factsAt(person, now).attributes.team === team,
  );
}

export async function checkEvidence(
  tx: Tx,
  workspace: WorkspaceEngine,
  seqs: readonly number[],
  people: readonly Person[],
): Promise<void> {
  const events = await eventsBySeq(tx, workspace.workspaceId, seqs);
  for (const seq of seqs) {
    const event = events.find((one) => one.seq === seq);
    if (event && peopleOf(workspace, event).some((person) => people.includes(person))) continue;
    throw new Refusal('not-their-event', 422, {
      message: `Event ${seq} is not one of ${people.length === 1 ? (people[0]?.name ?? '') : 'theirs'}. Point at something they did.`,
      pointer: '/evidence',
    });
  }
}

/** Folds case and accents, so that "jose" finds "José"; oneself is not among them. */
export function findRecipients(
  { directory }: WorkspaceEngine,
  viewer: Viewer,
  search: string,
  now: Micros,
): Recipients {
  const wanted = foldText(search);
  const others = [...directory.people].filter(
    (person) => person.id !== viewer.personId && directory.isActive(person.id),
  );
  const teams = new Map<string, number>();
  for (const person of others) {
    const { team } = factsAt(person, now).attributes;
    if (team) teams.set(team, (teams.get(team) ?? 0) + 1);
  }
  const byName = (a: { name: string }, b: { name: string }) =>
    a.name.localeCompare(b.name, 'en', { numeric: true });
  return {
    people: others
      .filter((person) => foldText(`${person.name} ${person.handle}`).includes(wanted))
      .sort(byName)
      .slice(0, listMax)
      .map((person) => presentPerson(person, now)),
    teams: [...teams]
      .map(([name, people]) => ({ name, people }))
      .filter((team) => foldText(team.name).includes(wanted))
      .sort(byName)
      .slice(0, listMax),
  };
}

import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { composeCalendar } from '../../domain/calendar/compose-calendar.ts';
import { wordsIn } from '../../domain/language/words.ts';
import { Refusal } from '../../domain/refusal.ts';
import { parseInput } from '../parse-input.ts';
import { mailLanguage } from '../reader.ts';
import { notFound, type RouteDeps, requirePerson } from '../viewer.ts';
import { makeCalendar, removeCalendar } from './actions.ts';
import { readAddress } from './address.ts';
import { type MadeCalendar, newCalendar } from './api.ts';
import { ownEntries, teamEntries } from './entries.ts';
import { findCalendar, listCalendars, offeredTeams } from './queries.ts';

export interface CalendarRouteDeps extends RouteDeps {
  /** Where browsers reach this server; without it, what the request says of itself. */
  readonly publicUrl: string | null;
}

type About = { Params: { id: string } };
type Called = { Params: { name: string } };

/** Programs that ask again within minutes get what they have. */
const freshSeconds = 300;

/** What was won and what closes, for the calendar that somebody uses anyway. */
export function calendarRoutes(app: FastifyInstance, deps: CalendarRouteDeps): void {
  const { database, engine, authorize, publicUrl } = deps;
  const baseOf = (request: FastifyRequest) =>
    (publicUrl ?? `${request.protocol}://${request.headers.host ?? ''}`).replace(/\/$/, '');

  app.get('/v1/calendars', async (request) => {
    const viewer = await authorize(request);
    const personId = requirePerson(viewer);
    const workspace = await engine.workspace(viewer.workspaceId);
    return database.inWorkspace(viewer.workspaceId, (tx) => listCalendars(tx, workspace, viewer, personId));
  });

  app.post('/v1/calendars', async (request, reply) => {
    const viewer = await authorize(request);
    const personId = requirePerson(viewer);
    const { team } = parseInput(newCalendar, request.body);
    const { workspaceId } = viewer;
    const workspace = await engine.workspace(workspaceId);
    const teams = offeredTeams(workspace, viewer, personId);
    if (team !== null && !teams.includes(team))
      throw new Refusal('unknown-team', 422, {
        message: `You can have a calendar of ${teams.join(', ') || 'no team: you are in none'}; ${JSON.stringify(team)} is none of them.`,
        pointer: '/team',
      });
    const made = await database.inWorkspace(workspaceId, async (tx): Promise<MadeCalendar> => {
      const name = await makeCalendar(tx, workspaceId, personId, team, Date.now() * 1000);
      const url = `${baseOf(request)}/calendars/${name}`;
      return { url, ...(await listCalendars(tx, workspace, viewer, personId)) };
    });
    return reply.code(201).send(made);
  });

  app.delete<About>('/v1/calendars/:id', async (request) => {
    const viewer = await authorize(request);
    const personId = requirePerson(viewer);
    const { workspaceId } = viewer;
    const workspace = await engine.workspace(workspaceId);
    return database.inWorkspace(workspaceId, async (tx) => {
      if (!(await removeCalendar(tx, workspaceId, personId, request.params.id)))
        throw notFound('calendar of yours');
      return listCalendars(tx, workspace, viewer, personId);
    });
  });

  // The address is all there is to know: calendar programs neither sign in nor send anything else.
  app.get<Called>('/calendars/:name', async (request, reply) => {
    const text = await read(deps, request.params.name);
    const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`;
    reply.headers({ etag, 'cache-control': `private, max-age=${freshSeconds}` });
    const known = (request.headers['if-none-match'] ?? '')
      .split(',')
      .map((tag) => tag.trim().replace(/^W\//, ''));
    if (known.includes(etag) || known.includes('*')) return reply.code(304).send();
    return reply
      .headers({
        'content-type': 'text/calendar; charset=utf-8',
        'content-disposition': 'inline; filename="smallwins.ics"',
        'x-robots-tag': 'noindex',
      })
      .send(text);
  });
}

/** A calendar as its owner reads it. A wrong, an old and a deactivated person's address are the same nothing. */
async function read({ database, engine, publicUrl }: CalendarRouteDeps, name: string): Promise<string> {
  const address = readAddress(name);
  const gone = () =>
    new Refusal('not-found', 404, {
      message: 'This calendar has ended, or its address is cut. Make a new one on the Notices page.',
    });
  if (!address) throw gone();
  const { workspaceId, hash } = address;
  const found = await database.inWorkspace(workspaceId, (tx) => findCalendar(tx, workspaceId, hash));
  if (!found) throw gone();
  const workspace = await engine.workspace(workspaceId);
  const person = workspace.directory.person(found.personId);
  if (!person || !workspace.directory.isActive(found.personId)) throw gone();
  const { team } = found;
  return database.inWorkspace(workspaceId, async (tx) => {
    const language = (await mailLanguage(tx, workspaceId, person.id)) ?? 'en';
    const say = wordsIn[language].calendar;
    return composeCalendar({
      name: team === null ? say.own : say.team(team),
      language,
      home: publicUrl,
      entries:
        team === null
          ? await ownEntries(tx, workspace, person, language)
          : await teamEntries(tx, workspace, team, language),
    });
  });
}

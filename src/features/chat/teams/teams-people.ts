import type { ChatUser } from '../api.ts';
import type { Connection } from '../connections.ts';
import type { ToolPeople } from '../people.ts';
import type { Member, TeamsClient } from './teams-client.ts';

/** Teams allows for 30 questions a second, and somebody waits. */
const rostersMax = 5;

/** Who is in the tenant, as far as the bot may see: whoever is in a conversation, a team or a group chat with it. */
export function teamsPeople(
  client: TeamsClient,
  { account: tenant, rosters }: Connection,
  conversation: string | null = null,
): ToolPeople {
  const places = [...new Set([...(conversation === null ? [] : [conversation]), ...rosters])];
  /** A guest, or somebody of another company, tells nothing by an e-mail. */
  const isOwn = ({ role, tenant: theirs }: Member) =>
    (role === null || role === 'user') && (theirs === null || theirs.toLowerCase() === tenant);
  const present = (member: Member): ChatUser => ({
    id: member.aadId,
    name: member.name,
    email: isOwn(member) ? member.email : null,
  });
  const all = async (): Promise<ChatUser[]> => {
    const found = new Map<string, ChatUser>();
    for (const roster of rosters)
      for (const member of await client.members(roster))
        if (isOwn(member)) found.set(member.aadId, present(member));
    return [...found.values()];
  };
  return {
    async user(id) {
      const member = await findMember(client, places, id);
      return member && present(member);
    },
    withEmails: all,
    all,
  };
}

/** Somebody in one of these conversations. */
export async function findMember(
  client: TeamsClient,
  places: readonly string[],
  id: string,
): Promise<Member | null> {
  for (const place of places.slice(0, rostersMax)) {
    const member = await client.member(place, id);
    if (member) return member;
  }
  return null;
}

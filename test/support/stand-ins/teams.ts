import { createServer } from 'node:http';
import { listenHere } from '../listen-here.ts';

export interface TeamsCard {
  readonly type: string;
  readonly body: object[];
  readonly [name: string]: unknown;
}

const sizeMax = 28 * 1024;

/**
 * Stands in for a Workflows webhook of Teams: 202 for a message with Adaptive Cards, 400 for another body, 413 for more
 * than 28 KB, 429 with Retry-After when told, 404 once its workflow is gone.
 */
export async function testTeams() {
  const cards: TeamsCard[] = [];
  const next: { status: number; retryAfter?: number }[] = [];
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const trouble = next.shift();
      if (trouble) {
        response.writeHead(
          trouble.status,
          trouble.retryAfter ? { 'retry-after': String(trouble.retryAfter) } : {},
        );
        response.end();
        return;
      }
      const body = Buffer.concat(parts);
      if (body.length > sizeMax) return void response.writeHead(413).end();
      const found = readCards(body.toString('utf8'));
      if (!found || request.headers['content-type'] !== 'application/json')
        return void response.writeHead(400).end();
      cards.push(...found);
      return void response.writeHead(202).end();
    });
  });
  const host = await listenHere(server);
  return {
    host,
    url: `http://${host}/workflows/0f/triggers/manual/paths/invoke?sig=a-secret-of-tests`,
    cards,
    next,
  };
}

function readCards(text: string): TeamsCard[] | null {
  try {
    const { type, attachments } = JSON.parse(text) as {
      type: string;
      attachments: { contentType: string; content: TeamsCard }[];
    };
    const isRight =
      type === 'message' &&
      attachments.every(
        ({ contentType, content }) =>
          contentType === 'application/vnd.microsoft.card.adaptive' && content.type === 'AdaptiveCard',
      );
    return isRight ? attachments.map(({ content }) => content) : null;
  } catch {
    return null;
  }
}

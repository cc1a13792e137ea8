import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { productVersion } from '../../store/product-version.ts';
import { openApiDocument } from './document.ts';

/** `GET /v1/openapi.json`: made when it is first asked for. */
export function openApiRoute(app: FastifyInstance): void {
  let made: { text: string; etag: string } | null = null;
  const read = () => {
    if (made) return made;
    const text = JSON.stringify(openApiDocument(productVersion()));
    const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`;
    made = { text, etag };
    return made;
  };
  app.get('/v1/openapi.json', async (request, reply) => {
    const { text, etag } = read();
    reply.header('etag', etag);
    if (request.headers['if-none-match'] === etag) return reply.code(304).send();
    return reply.type('application/json; charset=utf-8').send(text);
  });
}

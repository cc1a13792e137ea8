import type { z } from 'zod';
import { dispatchKinds, testKind } from '../../domain/webhooks/kinds.ts';
import { type Content, type Description, problem, Raw } from '../../features/described.ts';
import { webhook } from '../../features/endpoints/api.ts';
import { sessionCookie } from '../../features/sign-in/sessions.ts';
import { parametersOf, refusalsOf, sharedHeaders, sharedResponses } from './parts.ts';
import { type Json, PublishedSchemas } from './schemas.ts';
import { descriptions, slices } from './slices.ts';

const about = `Micro-recognition and micro-achievements for business apps. Instants are RFC 3339 in UTC.
Lists that grow answer \`{ items, nextCursor }\` and take \`cursor\` and \`limit\`; a cursor is opaque, and null on the last page.
Refusals are \`application/problem+json\` (RFC 9457); go by \`code\`. Answers may grow by fields: leave alone what you do not know.`;

/** The whole API as OpenAPI 3.1, made from what its routes judge by. */
export function openApiDocument(version: string): Json {
  const schemas = new PublishedSchemas(slices);
  for (const [, described] of descriptions) for (const part of partsOf(described)) schemas.add(...part);
  schemas.add('output', problem);
  schemas.add('output', webhook);
  const paths: Record<string, Json> = {};
  for (const { tag, routes } of slices)
    for (const [route, described] of Object.entries(routes)) {
      const [method = '', path = ''] = route.split(' ');
      const place = path.replace(/:(\w+)/g, '{$1}');
      paths[place] = {
        ...paths[place],
        [method.toLowerCase()]: operation(schemas, tag, method, path, described),
      };
    }
  const document = {
    paths,
    webhooks: webhooksOf(schemas),
    components: { responses: sharedResponses(schemas.read('output', problem)), headers: sharedHeaders },
  };
  return {
    openapi: '3.1.1',
    info: {
      title: 'Smallwins',
      version,
      description: about,
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    tags: slices.flatMap(({ tag, about }) => (about === '' ? [] : [{ name: tag, description: about }])),
    paths,
    webhooks: document.webhooks,
    components: {
      securitySchemes,
      ...document.components,
      schemas: schemas.components(),
    },
  };
}

const securitySchemes = {
  session: { type: 'apiKey', in: 'cookie', name: sessionCookie, description: 'A person who has signed in.' },
  apiKey: {
    type: 'http',
    scheme: 'bearer',
    description: 'The key of a source, sw_…; where a scope is named (send, read, progress) it must have it.',
  },
  controlToken: {
    type: 'http',
    scheme: 'bearer',
    description: 'The operator of the machine, as the command line does; X-Workspace names the workspace.',
  },
};

const bySecurity: Readonly<Record<Description['may'], readonly Json[]>> = {
  anybody: [],
  key: [],
  person: [{ session: [] }],
  member: [{ session: [] }, { controlToken: [] }],
  lead: [{ session: [] }, { controlToken: [] }],
  admin: [{ session: [] }, { controlToken: [] }],
  operator: [{ controlToken: [] }],
};

function securityOf({ may, key }: Description): readonly Json[] {
  return may === 'key' || key ? [...bySecurity[may], { apiKey: key ? [key] : [] }] : bySecurity[may];
}

const whoMay: Readonly<Record<Description['may'], string>> = {
  anybody: 'For anybody.',
  key: 'For the API key of a source.',
  member: 'For members.',
  person: 'For a signed-in person.',
  lead: 'For managers and admins.',
  admin: 'For admins.',
  operator: 'For the operator of the machine.',
};

const wentWell: Readonly<Record<string, string>> = {
  200: 'It is so.',
  201: 'Made.',
  202: 'Taken on.',
  204: 'Done; there is nothing to say.',
  304: 'Nothing has changed.',
};

function* partsOf({ body, answers }: Description): Generator<['input' | 'output', z.ZodType]> {
  const schema = body && schemaOf(body);
  if (schema) yield ['input', schema];
  for (const answer of Object.values(answers)) {
    const shape = answer && schemaOf(answer);
    if (shape) yield ['output', shape];
  }
}

function operation(
  schemas: PublishedSchemas,
  tag: string,
  method: string,
  path: string,
  described: Description,
): Json {
  const { body, does, may, fresh } = described;
  const parameters = parametersOf(path, described);
  return {
    operationId: operationId(method, path),
    tags: [tag],
    summary: does.replace(/\.$/, ''),
    description: `${whoMay[may]}${keyMay(described)}${fresh ? ' Asks a person for a sign-in of the last 15 minutes (403 `sign-in-again`).' : ''}`,
    security: securityOf(described),
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(body
      ? {
          requestBody: {
            required: !described.bodyOptional,
            ...(body instanceof Raw ? { description: body.about } : {}),
            content: contentOf(schemas, 'input', body, described.example),
          },
        }
      : {}),
    responses: {
      ...Object.fromEntries(
        Object.entries<Content | null>({
          ...described.answers,
          ...(described.etag ? { 304: null } : {}),
        }).map(([status, answer]) => [
          status,
          {
            ...headersOf(described),
            description: answer instanceof Raw ? answer.about : (wentWell[status] ?? 'It is so.'),
            ...(answer ? { content: contentOf(schemas, 'output', answer) } : {}),
          },
        ]),
      ),
      ...refusalsOf(path, described),
    },
  };
}

function keyMay({ may, key }: Description): string {
  if (!key) return '';
  return may === 'key'
    ? ` It asks for the scope \`${key}\`.`
    : ` Also for an API key with the scope \`${key}\`.`;
}

function headersOf({ may, key, etag }: Description): Json {
  const headers = {
    ...(etag ? { ETag: { $ref: '#/components/headers/ETag' } } : {}),
    ...(may === 'key' || key
      ? {
          'RateLimit-Policy': { $ref: '#/components/headers/RateLimitPolicy' },
          RateLimit: { $ref: '#/components/headers/RateLimit' },
        }
      : {}),
  };
  return Object.keys(headers).length > 0 ? { headers } : {};
}

function contentOf(
  schemas: PublishedSchemas,
  side: 'input' | 'output',
  content: Content,
  example?: unknown,
): Json {
  const schema = schemaOf(content);
  const media = content instanceof Raw ? content.media : ['application/json'];
  const examples = example === undefined ? {} : { examples: { usual: { value: example } } };
  return Object.fromEntries(
    media.map((type, at) => [
      type,
      { ...(schema ? { schema: schemas.read(side, schema) } : {}), ...(at === 0 ? examples : {}) },
    ]),
  );
}

function schemaOf(content: Content): z.ZodType | null {
  return content instanceof Raw ? content.shape : content;
}

function webhooksOf(schemas: PublishedSchemas): Json {
  const hook = (kind: string) => ({
    post: {
      operationId: `told${kind.replace(/(^|[.-])(\w)/g, (_, __, letter: string) => letter.toUpperCase())}`,
      tags: ['Endpoints'],
      summary: `What an endpoint that hears of \`${kind}\` is sent`,
      description: 'Signed by Standard Webhooks; verify on the raw bytes.',
      requestBody: { content: { 'application/json': { schema: schemas.read('output', webhook) } } },
      responses: { '2XX': { description: 'Taken; the body is not needed.' } },
    },
  });
  return Object.fromEntries([...dispatchKinds, testKind].map((kind) => [kind, hook(kind)]));
}

/** `GET /v1/awards/:id` is `getAwardsById`: the same as long as the route is. */
export function operationId(method: string, path: string): string {
  const words = path
    .replace(/^\/(v1\/)?/, '')
    .split(/[/.-]/)
    .filter((word) => word !== '')
    .map((word) => (word.startsWith(':') ? `by-${word.slice(1)}` : word));
  return [method.toLowerCase(), ...words]
    .join('-')
    .replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

import { z } from 'zod';
import type { Description } from '../../features/described.ts';
import type { Json } from './schemas.ts';

/** What stands before a name in a path, and a name such as could stand there. */
const pathExamples: Readonly<Record<string, string>> = {
  achievements: 'clean-close',
  people: 'ana',
  members: 'ana',
  portfolios: 'ana',
  values: 'team-player',
  feed: '12',
  events: '42',
  sources: 'desk',
  packs: 'onboarding',
  boards: 'team',
  chat: 'slack',
  reactions: 'thanks',
  mappings: 'tickets',
  ledger: 'nudge',
  hints: '0123456789abcdef',
  workspaces: 'acme',
  'single-sign-on': 'acme',
};
/** What a name in a path is, by what stands before it. */
const pathAbout: Readonly<Record<string, string>> = {
  achievements: 'The key of an achievement.',
  awards: 'The id of an award.',
  people: 'The handle of a person.',
  portfolios: 'The handle of a person.',
  values: 'The key of a badge.',
  recognitions: 'The id of a recognition.',
  'recognition-drafts': 'The id of a draft.',
  feed: 'The number of an entry of the feed.',
  comments: 'The id of a comment.',
  reactions: '`thanks`, `admire`, `learned` or `together`.',
  reports: 'The id of a report.',
  events: 'The number of an event.',
  sources: 'The slug of a source.',
  keys: 'The id of a key.',
  quarantine: 'The id of something that lies in quarantine.',
  endpoints: 'The id of an endpoint.',
  dispatches: 'The id of what was sent: its `webhook-id`.',
};
const someId = '019cb0d4-7a5e-7c11-9d0e-2f6f1c1a9a10';

const onceKey = {
  name: 'Idempotency-Key',
  in: 'header',
  description:
    'The same key with the same request is answered as before for 48 hours, and not done again: 409 `still-under-way`, 422 `key-reused` with another request.',
  schema: { type: 'string', minLength: 1, maxLength: 200 },
};

const ifNoneMatch = {
  name: 'If-None-Match',
  in: 'header',
  description: 'The `ETag` of what was read before: 304 where it is still the same.',
  schema: { type: 'string' },
};
const ifMatch = (place: string) => ({
  name: 'If-Match',
  in: 'header',
  description: `The \`ETag\` of \`GET ${place.replace(/:(\w+)/g, '{$1}')}\`: 412 \`changed-meanwhile\` where somebody has changed it since.`,
  schema: { type: 'string' },
});

export function parametersOf(
  path: string,
  { query, queryExample = {}, once, etag, changes }: Description,
): Json[] {
  const steps = path.split('/');
  const inPath = steps.flatMap((step, at) =>
    step.startsWith(':')
      ? [
          {
            name: step.slice(1),
            in: 'path',
            required: true,
            ...aboutOf(pathAbout[steps[at - 1] ?? '']),
            schema: { type: 'string' },
            example: pathExamples[steps[at - 1] ?? ''] ?? someId,
          },
        ]
      : [],
  );
  return [
    ...inPath,
    ...(query ? queryOf(query, queryExample) : []),
    ...(once ? [onceKey] : []),
    ...(etag ? [ifNoneMatch] : []),
    ...(changes ? [ifMatch(changes)] : []),
  ];
}

function queryOf(query: z.ZodObject, examples: Readonly<Record<string, string | number>>): Json[] {
  const { properties = {}, required = [] } = z.toJSONSchema(query, { io: 'input', unrepresentable: 'any' });
  return Object.entries(properties).map(([name, property]) => {
    const { description, ...schema } = property as { readonly description?: string };
    return {
      name,
      in: 'query',
      required: required.includes(name),
      ...aboutOf(description ?? (name === 'cursor' ? '`nextCursor` of the page before.' : undefined)),
      schema,
      ...(name in examples ? { example: examples[name] } : {}),
    };
  });
}

function aboutOf(description: string | undefined): Json {
  return description === undefined ? {} : { description };
}

const refusals = {
  400: ['BadInput', 'The query or the body is off; `errors` names each field.', 'bad-input'],
  401: ['NotSignedIn', 'Nobody is signed in, or the key is not known.', 'not-signed-in'],
  403: ['NotAllowed', 'Whoever asks may not do this.', 'not-allowed'],
  404: ['NotFound', 'There is no such thing, or it is not yours to see.', 'not-found'],
  412: [
    'ChangedMeanwhile',
    'Somebody has changed it since it was read; nothing was done.',
    'changed-meanwhile',
  ],
  429: ['TooMany', 'Too many at a time: wait as long as `Retry-After` says.', 'too-many-requests'],
  503: ['Unavailable', 'Not now: nothing was done; try again after `Retry-After`.', 'unavailable'],
  default: ['Refused', 'Refused: `code` says why, `detail` how to mend it.', 'stale-plan'],
} as const;
const waits = new Set(['429', '503']);

export const sharedHeaders: Json = {
  RateLimitPolicy: {
    description: 'How many requests (q) a key may make in so many seconds (w): `"key";q=600000;w=60`.',
    schema: { type: 'string' },
  },
  RateLimit: {
    description: 'How many are left (r), and for how many seconds (t): `"key";r=599999;t=60`.',
    schema: { type: 'string' },
  },
  ETag: { description: 'Names what it is now.', schema: { type: 'string' } },
  RetryAfter: { description: 'Seconds to wait.', schema: { type: 'integer', minimum: 0 } },
};

export function sharedResponses(schema: Json): Json {
  return Object.fromEntries(
    Object.entries(refusals).map(([status, [name, description, code]]) => [
      name,
      {
        description,
        ...(waits.has(status)
          ? { headers: { 'Retry-After': { $ref: '#/components/headers/RetryAfter' } } }
          : {}),
        content: {
          'application/problem+json': {
            schema,
            example: {
              type: `https://smallwins.dev/problems/${code}`,
              title: code.replaceAll('-', ' '),
              status: status === 'default' ? 409 : Number(status),
              detail: 'What was wrong, and how to mend it.',
              code,
            },
          },
        },
      },
    ]),
  );
}

export function refusalsOf(path: string, { may, query, body, changes }: Description): Json {
  const is: Readonly<Record<keyof typeof refusals, boolean>> = {
    400: query !== undefined || body !== undefined,
    401: may !== 'anybody',
    403: may !== 'anybody',
    404: path.includes(':'),
    412: changes !== undefined,
    429: true,
    503: true,
    default: true,
  };
  return Object.fromEntries(
    Object.entries(refusals)
      .filter(([status]) => is[status as keyof typeof is])
      .map(([status, [name]]) => [status, { $ref: `#/components/responses/${name}` }]),
  );
}

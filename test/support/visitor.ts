import type { FastifyInstance } from 'fastify';
import type { Answer } from './app.ts';

/** A browser as the server sees it: it keeps its cookies and comes from an address. */
export interface Visitor {
  (method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', url: string, body?: object): Promise<Answer>;
  readonly cookies: Map<string, string>;
}

export function visitor(app: FastifyInstance, address = '203.0.113.7'): Visitor {
  const cookies = new Map<string, string>();
  const ask = async (method: string, url: string, body?: object): Promise<Answer> => {
    const answer = await app.inject({
      method: method as 'GET',
      url,
      remoteAddress: address,
      cookies: Object.fromEntries(cookies),
      ...(body === undefined ? {} : { payload: body }),
    });
    for (const { name, value } of answer.cookies) {
      if (value === '') cookies.delete(name);
      else cookies.set(name, value);
    }
    return {
      status: answer.statusCode,
      headers: answer.headers,
      body: answer.body === '' ? null : JSON.parse(answer.body),
    };
  };
  return Object.assign(ask, { cookies });
}

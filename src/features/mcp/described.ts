import { describeRoutes, Raw } from '../described.ts';

const refused = { 405: null };

/** Described as far as HTTP goes; what is asked and answered stands in docs/reference. */
export const mcp = describeRoutes({
  tag: 'Assistants',
  about: 'Programs that speak MCP, with a token of somebody.',
  schemas: {},
  routes: {
    'POST /mcp': {
      does: 'Takes a message of the Model Context Protocol.',
      may: 'anybody',
      body: new Raw('application/json', 'JSON-RPC 2.0, with a token as `Authorization: Bearer swp_…`.'),
      answers: { 200: new Raw('application/json', 'The answer of JSON-RPC 2.0.'), 202: null },
    },
    'GET /mcp': { does: 'Refuses: there is no stream here.', may: 'anybody', answers: refused },
    'DELETE /mcp': { does: 'Refuses: there are no sessions here.', may: 'anybody', answers: refused },
  },
});

// A web app of your own, as small as can be: one page with a strict content security policy, and the one route that asks
// Smallwins for a token. Start it with
//   SMALLWINS=http://127.0.0.1:4400 SMALLWINS_KEY=sw_… PERSON=ana@example.com node clients/embed/sample/server.mjs
import { createServer } from 'node:http';

const { SMALLWINS = 'http://127.0.0.1:4400', SMALLWINS_KEY = '', PERSON = '', PORT = '4500' } = process.env;
const { LANGUAGE = 'en', DIRECTION = 'ltr', THEME = 'auto' } = process.env;

const policy = [
  "default-src 'none'",
  `script-src ${SMALLWINS}`,
  `connect-src 'self' ${SMALLWINS}`,
  "style-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

const page = `<!doctype html>
<html lang="${LANGUAGE}" dir="${DIRECTION}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Your app</title>
<script type="module" crossorigin src="${SMALLWINS}/embed/smallwins-me.js"></script>
</head>
<body>
<main>
<h1>Your app</h1>
<smallwins-me server="${SMALLWINS}" token-url="/smallwins-token" theme="${THEME}"></smallwins-me>
</main>
</body>
</html>
`;

/** In a real app the person is whoever is signed in to it; a browser must never be able to say who. */
async function askForToken(origin) {
  const answer = await fetch(`${SMALLWINS}/v1/embed/tokens`, {
    method: 'POST',
    headers: { authorization: `Bearer ${SMALLWINS_KEY}`, 'content-type': 'application/json' },
    body: JSON.stringify({ person: PERSON, origin }),
  });
  return { status: answer.ok ? 200 : 502, body: await answer.text() };
}

const server = createServer((request, response) => {
  const origin = `http://${request.headers.host}`;
  if (request.url === '/smallwins-token') {
    askForToken(origin)
      .catch((error) => ({ status: 502, body: JSON.stringify({ message: String(error) }) }))
      .then(({ status, body }) => {
        response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
        response.end(body);
      });
    return;
  }
  response.writeHead(request.url === '/' ? 200 : 404, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': policy,
  });
  response.end(request.url === '/' ? page : '');
});
server.listen(Number(PORT), '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}`));

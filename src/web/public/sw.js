// Says in plain words that the server cannot be reached, and does nothing else: what people read here is theirs and is
// never kept. Kept are a page without data, its sheet and the mark.
const kept = 'smallwins-offline-1';
const files = ['offline.html', 'offline.css', 'mark.svg'].map((name) => new URL(name, self.location).href);

self.addEventListener('install', (event) => {
  const keep = async () => {
    const cache = await caches.open(kept);
    await cache.addAll(files.map((url) => new Request(url, { cache: 'reload' })));
    await self.skipWaiting();
  };
  event.waitUntil(keep());
});

self.addEventListener('activate', (event) => {
  const tidy = async () => {
    for (const name of await caches.keys()) if (name !== kept) await caches.delete(name);
    await self.clients.claim();
  };
  event.waitUntil(tidy());
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.mode === 'navigate') {
    event.respondWith(fetch(request).catch(() => caches.match(files[0])));
  } else if (files.includes(request.url)) {
    event.respondWith(fetch(request).catch(() => caches.match(request.url)));
  }
});

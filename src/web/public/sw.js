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

// What was encrypted for this device. A repeat has the same tag and takes the place of the first.
self.addEventListener('push', (event) => {
  const { title, body, path, tag } = event.data?.json() ?? {};
  const icon = new URL('icon-192.png', self.location).href;
  event.waitUntil(
    self.registration.showNotification(title ?? 'Smallwins', { body, tag, icon, data: { path } }),
  );
});

// Opens it in the app that is open, else in a new one; never anything of another origin.
self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  const to = new URL(event.notification.data?.path ?? '/', self.location.origin);
  const open = async () => {
    if (to.origin !== self.location.origin) return;
    const [app] = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
    if (!app) return self.clients.openWindow(to.href);
    await app.focus();
    await app.navigate(to.href);
  };
  event.waitUntil(open());
});

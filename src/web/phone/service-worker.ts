/**
 * Keeps the page of a ticket for when there is no connection, and shows pushes while it is closed. It keeps no answer
 * of the server: what was known last lies with the page.
 */
type Extendable = Event & { readonly waitUntil: (work: Promise<unknown>) => void };
type Fetching = Extendable & { readonly request: Request; readonly respondWith: (answer: Promise<Response>) => void };
type Pushed = Extendable & { readonly data?: { readonly json: () => unknown } };
type Told = Extendable & { readonly data: unknown };
type Clicked = Extendable & { readonly notification: { readonly close: () => void; readonly data: unknown } };
type Tab = { readonly url: string; readonly focus: () => Promise<unknown> };

/** The parts of the worker's own world that are used here; the page's world, which the others see, has none of them. */
type WorkerWorld = {
  readonly skipWaiting: () => Promise<void>;
  readonly clients: {
    readonly claim: () => Promise<void>;
    readonly matchAll: (options: { readonly type: "window" }) => Promise<readonly Tab[]>;
    readonly openWindow: (url: string) => Promise<unknown>;
  };
  readonly registration: { readonly showNotification: (title: string, options: object) => Promise<void> };
  readonly addEventListener: (type: string, listener: (event: never) => void) => void;
};
type Notice = {
  readonly title: string;
  readonly text: string;
  readonly tag: string;
  readonly isSilent: boolean;
  readonly link?: string;
};

const worker = self as unknown as WorkerWorld;
const CACHE = "guichet-phone";

worker.addEventListener("install", (event: Extendable) => event.waitUntil(worker.skipWaiting()));
worker.addEventListener("activate", (event: Extendable) => event.waitUntil(worker.clients.claim()));

worker.addEventListener("message", (event: Told) => {
  const { type, urls } = event.data as { readonly type?: string; readonly urls?: readonly string[] };
  if (type === "keep" && urls) event.waitUntil(keepAll(urls.filter(isOurs)));
});

worker.addEventListener("fetch", (event: Fetching) => {
  const { request } = event;
  if (request.method === "GET" && isOurs(request.url)) event.respondWith(answer(request));
});

worker.addEventListener("push", (event: Pushed) => {
  const { title, text, tag, isSilent, link } = event.data?.json() as Notice;
  const options = { body: text, tag, renotify: true, silent: isSilent, requireInteraction: true, data: link };
  event.waitUntil(worker.registration.showNotification(title, options));
});

worker.addEventListener("notificationclick", (event: Clicked) => {
  event.notification.close();
  const link = typeof event.notification.data === "string" ? event.notification.data : "/phone/";
  event.waitUntil(showPage(link));
});

/** The page itself, and the built files whose names change with their content. */
function isOurs(address: string): boolean {
  const { origin, pathname } = new URL(address);
  return origin === location.origin && (pathname === "/phone/" || pathname.startsWith("/assets/"));
}

async function keepAll(urls: readonly string[]): Promise<void> {
  const cache = await caches.open(CACHE);
  await Promise.all(urls.map((url) => cache.add(url).catch(() => undefined)));
}

/** Built files never change, so the kept one will do; the page is asked for anew and kept. */
async function answer(request: Request): Promise<Response> {
  const cache = await caches.open(CACHE);
  const isPage = new URL(request.url).pathname === "/phone/";
  const kept = await cache.match(request, { ignoreSearch: isPage });
  if (kept && !isPage) return kept;
  try {
    const fresh = await fetch(request);
    if (fresh.ok) await cache.put(isPage ? new URL("/phone/", location.origin).href : request, fresh.clone());
    return fresh;
  } catch (error) {
    if (kept) return kept;
    throw error;
  }
}

async function showPage(link: string): Promise<void> {
  const tabs = await worker.clients.matchAll({ type: "window" });
  const open = tabs.find(({ url }) => url === link);
  if (open) await open.focus();
  else await worker.clients.openWindow(link);
}

// A script of its own, whose words are not those of the kiosk's.
export {};

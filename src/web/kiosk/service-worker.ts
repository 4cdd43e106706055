/**
 * Keeps the kiosk's page and its built files, so that a machine that is switched on while nobody answers shows it. It
 * keeps no answer of the server: what was known last lies with the page.
 */
type Extendable = Event & { readonly waitUntil: (work: Promise<unknown>) => void };
type Fetching = Extendable & { readonly request: Request; readonly respondWith: (answer: Promise<Response>) => void };

/** The parts of the worker's own world that are used here; the page's world, which the others see, has none of them. */
type WorkerWorld = {
  readonly skipWaiting: () => Promise<void>;
  readonly clients: { readonly claim: () => Promise<void> };
  readonly addEventListener: (type: string, listener: (event: never) => void) => void;
};

const worker = self as unknown as WorkerWorld;

/** Written in by the build: with other files the worker itself is another one, and browsers notice. */
const FILES: readonly string[] = ["__FILES_OF_THE_PAGE__"];
const VERSION = "__VERSION_OF_THE_PAGE__";

const PAGE = "/kiosk/";
const CACHES = "guichet-kiosk-";
const CACHE = CACHES + VERSION;
/** A customer stands before the machine: a server that is slower than this is not there. */
const PATIENCE_MS = 4_000;

worker.addEventListener("install", (event: Extendable) => event.waitUntil(keepAll().then(() => worker.skipWaiting())));
worker.addEventListener("activate", (event: Extendable) =>
  event.waitUntil(forgetOthers().then(() => worker.clients.claim())),
);

worker.addEventListener("fetch", (event: Fetching) => {
  const { method, url, mode } = event.request;
  const { origin, pathname } = new URL(url);
  if (method !== "GET" || origin !== location.origin) return;
  if (mode === "navigate" && pathname === PAGE) event.respondWith(page(event.request));
  else if (pathname.startsWith("/assets/")) event.respondWith(file(event.request));
});

/** All or nothing: a page with half of its files would be worse than none. */
async function keepAll(): Promise<void> {
  const cache = await caches.open(CACHE);
  await cache.addAll([PAGE, ...FILES].map((url) => new Request(url, { cache: "reload" })));
}

async function forgetOthers(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(
    names.filter((name) => name.startsWith(CACHES) && name !== CACHE).map((name) => caches.delete(name)),
  );
}

/** The server's page while it answers; the kept one while it does not, or while only a proxy does. */
async function page(request: Request): Promise<Response> {
  const kept = await (await caches.open(CACHE)).match(PAGE);
  if (!kept) return fetch(request);
  const fresh = await fetch(request, { signal: AbortSignal.timeout(PATIENCE_MS) }).catch(() => undefined);
  return fresh?.ok ? fresh : kept;
}

/** Built files have their content in their names: the kept one will do. */
async function file(request: Request): Promise<Response> {
  return (await (await caches.open(CACHE)).match(request)) ?? fetch(request);
}

// A script of its own, whose words are not those of the phone's.
export {};

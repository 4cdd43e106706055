/** What a push needs to reach this browser; undefined where the person, or the browser, says no. */
export type PushContact = { readonly endpoint: string; readonly p256dh: string; readonly auth: string };

/** Whether this browser could be pushed to at all. */
export const canPush = (): boolean => "serviceWorker" in navigator && "PushManager" in globalThis;

/** Asks the person, and then the browser, for the right to push. @param key the server's public key, base64url */
export async function pushContact(key: string): Promise<PushContact | undefined> {
  if ((await Notification.requestPermission()) !== "granted") return undefined;
  const { pushManager } = await navigator.serviceWorker.ready;
  const known = await pushManager.getSubscription();
  const subscribed = known ?? (await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key }));
  const { endpoint, keys } = subscribed.toJSON();
  const { p256dh, auth } = keys ?? {};
  return endpoint && p256dh && auth ? { endpoint, p256dh, auth } : undefined;
}

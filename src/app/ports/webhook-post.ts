/**
 * Sends one signed message to a receiver.
 * @returns the HTTP status; undefined when no answer came in time, or none at all
 */
export type PostWebhook = (
  url: string,
  message: { readonly headers: Readonly<Record<string, string>>; readonly body: string },
) => Promise<number | undefined>;

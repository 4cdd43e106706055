import type { PostWebhook } from "#app/ports/webhook-post";

const ANSWER_WITHIN_MS = 10_000;

/** Posts over HTTP and never follows a redirect: a receiver cannot send our messages elsewhere. */
export const fetchPost: PostWebhook = async (url, { headers, body }) => {
  try {
    const signal = AbortSignal.timeout(ANSWER_WITHIN_MS);
    const response = await fetch(url, { method: "POST", headers, body, signal, redirect: "manual" });
    await response.body?.cancel();
    return response.status;
  } catch {
    return undefined; // No answer is an answer here: the message is sent again later.
  }
};

/**
 * Looks again and again in real time, never twice at once.
 *
 * @returns ends it once the look under way is over
 */
export function lookAgain(
  look: () => Promise<unknown>,
  everyMs: number,
  onTrouble: (trouble: unknown) => void,
): () => Promise<void> {
  let looking: Promise<unknown> | undefined;
  const timer = setInterval(() => {
    looking ??= look()
      .catch(onTrouble)
      .finally(() => (looking = undefined));
  }, everyMs);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await looking;
  };
}

/** A broken invariant: a bug of ours, never a customer's mistake. It ends the request, not the process. */
export class InvariantError extends Error {
  override readonly name = "InvariantError";
}

/** @throws InvariantError when the condition does not hold */
export function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new InvariantError(message);
}

/** Hands back a value that must exist. @throws InvariantError when it does not */
export function present<Value>(value: Value | undefined | null, what: string): Value {
  if (value === undefined || value === null) throw new InvariantError(`${what} is missing`);
  return value;
}

/** The compiler proves that a switch is complete; at run time reaching this is a bug. */
export function unreachable(value: never): never {
  throw new InvariantError(`unreachable: ${JSON.stringify(value)}`);
}

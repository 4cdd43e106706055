/**
 * Start parameters for both databases. Everything is asked for by key: a plan that is kept from a time when a month's
 * table was nearly empty must not read all of it when it has grown, and compiling a statement of a few microseconds
 * takes milliseconds.
 */
export const PLANNING = ["-c", "enable_seqscan=off", "-c", "jit=off"];

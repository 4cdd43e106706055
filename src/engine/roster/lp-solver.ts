/** One variable of a linear program, at least 0. */
export type LpColumn = {
  readonly cost: number;
  readonly upper: number;
  /** Rows it stands in, strictly increasing. */
  readonly rows: readonly number[];
  /** Its coefficient in every one of them. */
  readonly coefficient: 1 | -1;
};

export type LpSolution = {
  readonly objective: number;
  readonly values: Float64Array;
  /** What one more unit on the right of a row would cost. */
  readonly rowDuals: Float64Array;
  /** Simplex steps taken: a measure of work that is the same on every machine. */
  readonly steps: number;
};

/** A linear program kept in memory between solves, so that each starts where the last ended. */
export type LpModel = {
  readonly addColumns: (columns: readonly LpColumn[]) => void;
  /** @param columns strictly increasing */
  readonly setUppers: (columns: readonly number[], uppers: readonly number[]) => void;
  /** Undefined when no values meet all rows, or the solver gave up. */
  readonly solve: () => LpSolution | undefined;
  /** Frees the memory; the model must not be used afterwards. */
  readonly dispose: () => void;
};

/** Port: minimises cost over equality rows. */
export type LpSolver = { readonly createModel: (rightSides: readonly number[]) => LpModel };

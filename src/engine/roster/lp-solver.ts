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

/** `lower <= sum of coefficient x column <= upper`; the columns of a row are all different. */
export type WholeRow = {
  readonly lower: number;
  readonly upper: number;
  readonly columns: readonly number[];
  readonly coefficients: readonly number[];
};

/** A program over columns from 0 to `uppers`, all of which must be whole. */
export type WholeProgram = {
  readonly costs: readonly number[];
  readonly uppers: readonly number[];
  readonly rows: readonly WholeRow[];
};

export type WholeRun = {
  /** Values that keep all rows, to begin with. */
  readonly start: Float64Array;
  /** Ends when nothing is left that is cheaper by more than this. */
  readonly costGap: number;
  /** Ends when nothing is left that is cheaper by more than this share of the cost. */
  readonly shareGap: number;
  readonly onBetter: (values: Float64Array) => void;
  /** Is told what no values can go below. */
  readonly onBound: (bound: number) => void;
  /** Asked now and then, with the simplex steps taken so far. */
  readonly shouldStop: (steps: number) => boolean;
};

/** Port: minimises cost over rows. */
export type LpSolver = {
  readonly createModel: (rightSides: readonly number[]) => LpModel;
  /** Runs to its end within the call. False when it was stopped or the solver gave up. */
  readonly solveWhole: (program: WholeProgram, run: WholeRun) => boolean;
};

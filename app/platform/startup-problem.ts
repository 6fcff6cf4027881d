/** A reason not to start, told to the operator in one line that says what to do; it is shown without a stack. */
export class StartupProblem extends Error {
  override name = 'StartupProblem';
}

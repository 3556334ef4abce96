export { EXIT_CODES, kindOf, type ExitKind } from '../../api/src/exit-codes';

/** Bad input that no lib refuses: a file that is not there, an option that does not fit. */
export class UsageError extends Error {
  constructor(
    readonly zh: string,
    readonly en: string,
  ) {
    super(en);
    this.name = 'UsageError';
  }
}

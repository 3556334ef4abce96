export { EXIT_CODES, kindOf, type ExitKind } from '../../api/src/exit-codes';

/** Bad input that no lib checks: a missing file, an invalid option. */
export class UsageError extends Error {
  constructor(
    readonly zh: string,
    readonly en: string,
  ) {
    super(en);
    this.name = 'UsageError';
  }
}

/** No server answers at the address. */
export class ServerAwayError extends Error {
  readonly zh: string;

  constructor(url: string, cause: unknown) {
    const reason = reasonOf(cause);
    super(`${url} cannot be reached: ${reason}`, { cause });
    this.name = 'ServerAwayError';
    this.zh = `连不上 ${url}：${reason}`;
  }
}

/** `fetch failed` says nothing; its cause does. */
function reasonOf(error: unknown): string {
  const deepest = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  if (!(deepest instanceof Error)) return String(deepest);
  const code = 'code' in deepest && typeof deepest.code === 'string' ? deepest.code : '';
  return deepest.message || code || deepest.name;
}

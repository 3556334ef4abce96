import { readFileSync } from 'node:fs';
import { ConfigError } from './config-error';

/** Settings that are secret or contain a password. Each can be read from the file that `<NAME>_FILE` names. */
const SECRETS = ['EVENT_STORE', 'OIDC_CLIENT_SECRET', 'SESSION_KEYS', 'LEDGER_TOKEN'] as const;

const EXPECTED =
  '应为可读的文件，并且不与同名设置同时给出 / must be a file that can be read, and not stand beside the setting itself';

/** The settings, with the content of secret files. @throws ConfigError naming each file that cannot be used. */
export function withSecretsOfFiles(
  given: Readonly<Record<string, string | undefined>>,
): Readonly<Record<string, string | undefined>> {
  const wrong: string[] = [];
  const read = SECRETS.flatMap((name) => {
    const file = given[`${name}_FILE`];
    if (file === undefined) return [];
    const text = given[name] === undefined ? textOf(file) : undefined;
    if (text === undefined) wrong.push(`${name}_FILE`);
    return [[name, text] as const];
  });
  if (wrong.length > 0) throw new ConfigError(wrong.map((variable) => ({ variable, expected: EXPECTED })));
  return { ...given, ...Object.fromEntries(read) };
}

/** The content without the line end that editors add. */
function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8').trim() || undefined;
  } catch {
    return undefined;
  }
}

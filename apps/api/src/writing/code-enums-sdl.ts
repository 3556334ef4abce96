import type { Wording } from '@ledger/domain';
import { ERROR_REFERENCE } from '../errors/error-reference';
import { ERROR_CODES } from '../graphql/error-codes';
import { REFUSALS } from './refusals';

const MEANINGS = new Map(
  ERROR_REFERENCE.flatMap(({ entries }) =>
    Object.entries(entries).map(([code, { meaning, cure }]) => [code, `${said(meaning)} ${said(cure)}`]),
  ),
);

/** What a code says and how to mend it, in both languages. */
export function meaningOf(code: string): string {
  return MEANINGS.get(code) ?? code;
}

/** The codes of refusals and errors as enums of the schema, each with its meaning and cure. */
export function codeEnumsSdl(): string {
  const values = (codes: Iterable<string>) =>
    [...codes].map((code) => `"""\n${meaningOf(code).replaceAll('\\', '\\\\')}\n"""\n${code}`).join('\n');
  return `
"Why a mutation is refused."
enum RefusalCode {
${values(Object.keys(REFUSALS))}
}
"Values of extensions.code of a GraphQL error."
enum ErrorCode {
${values(ERROR_CODES)}
}`;
}

function said({ zh, en }: Wording): string {
  return `${en.replace(/[^.]$/, '$&.')} ${zh.replace(/[^。]$/, '$&。')}`;
}

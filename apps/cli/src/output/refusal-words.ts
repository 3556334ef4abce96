import { DomainError } from '@ledger/domain';
import { inWordsOfList } from '@ledger/imports';

/**
 * Rewords a refusal for the command line: `--until` for `until`, `--even-so` for `evenSo`. Fields that are not options
 * have the names that lists use.
 */
export function inWordsOfCommandLine({ code, refusal, details }: DomainError): Error {
  const option = OPTIONS[String(details['field']).split('.').at(-1) ?? ''];
  const say = (text: string) => withOptions(option === undefined ? text : text.replaceAll('{field}', option));
  const { zh, en } = refusal;
  return inWordsOfList(new DomainError(code, { ...refusal, zh: say(zh), en: say(en) }, details));
}

/** An option that is named within a text. */
function withOptions(text: string): string {
  return text.replaceAll(/\bevenSo\b/g, '--even-so');
}

/** Options of fields that have no column, or a column with another name. */
const OPTIONS: Readonly<Record<string, string>> = {
  from: '--from',
  until: '--until',
  unitCode: '--unit',
  role: '--role',
  reason: '--reason',
  subject: '--subject',
  issuer: '--issuer',
  name: '--name',
};

import { DomainError } from '@ledger/domain';
import { inWordsOfList } from '@ledger/imports';

/**
 * A refusal in the words of whoever types a command: `--until` for `until`, `--even-so` for `evenSo`; what is no
 * option is called as in lists.
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

/** The options that fill in what a command says, where they are called otherwise than a column. */
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

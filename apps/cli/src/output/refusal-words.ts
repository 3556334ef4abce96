import { DomainError } from '@ledger/domain';
import { inWordsOfList } from '@ledger/imports';

/**
 * A refusal in the words of whoever types a command: `--until` for `until`, `--even-so` for `evenSo: true`; what is no
 * option is called as in lists.
 */
export function inWordsOfCommandLine({ code, refusal, details }: DomainError): Error {
  const option = OPTIONS[String(details['field']).split('.').at(-1) ?? ''];
  const say = (text: string) => withOptions(option === undefined ? text : text.replaceAll('{field}', option));
  const { zh, en } = refusal;
  return inWordsOfList(new DomainError(code, { ...refusal, zh: say(zh), en: say(en) }, details));
}

/** `（evenSo: true，命令行 --even-so）` is for callers of the API and for the command line at once. */
function withOptions(text: string): string {
  return text
    .replaceAll(/（[^（）]*命令行 (--[\w-]+)）/g, '（$1）')
    .replaceAll(/\([^()]*on the command line (--[\w-]+)\)/g, '($1)');
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

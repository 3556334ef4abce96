import { DomainError, eventRegistry, type Wording } from '@ledger/domain';
import { nameInFile } from './entry-body';
import type { EntrySource } from './entry-order';
import { HEADING_FIELDS } from './heading';
import { columnOfField } from './voucher-columns';
import { pathText, type Path } from './yaml-source';
import type { YearEntryTarget } from './year-file';

/** What was refused, and where it is written: among the entries, or in the voucher file. */
interface RefusedEntry {
  readonly intent: YearEntryTarget['intent'];
  readonly source: EntrySource;
}

/**
 * A refusal of an entry in the words of its file, where fields and what happens are called otherwise than in the program:
 * `lines[0].amount` for `items.0.amountFen`, `appropriation` for `approveAppropriation`. Any other error is left as it is.
 */
export function inWordsOfFile(error: Error, entry: RefusedEntry): Error {
  return inWords(error, (field) => fieldInFile(field, entry));
}

type Naming = (field: string) => string;

function inWords(error: Error, nameOf: Naming): Error {
  if (!(error instanceof DomainError)) return error;
  const { code, refusal, details, field } = error;
  const named = field === undefined ? details : { ...details, field: nameOf(field) };
  return new DomainError(code, { ...refusal, ...reworded(refusal, nameOf) }, named);
}

/** The field that a text begins with, behind the row of a voucher. */
const FIELD_IN_FRONT = /^((?:第 \d+ 行：|row \d+: )?)([a-z]\w*(?:\.\w+)*)(?=：|: )/;

/** A detail, which stays, or a word of the program. */
const WORDS = /\{\w+\}|\b[a-z]+[A-Z]\w*\b/g;

function reworded({ zh, en }: Wording, nameOf: Naming): Wording {
  const say = (text: string) =>
    text
      .replace(FIELD_IN_FRONT, (_, row: string, field: string) => `${row}${nameOf(field)}`)
      .replaceAll(WORDS, (word) => (word.startsWith('{') ? word : (KEYS.get(word) ?? nameInFile(word))));
  return { zh: say(zh), en: say(en) };
}

/** The keys of entries by what the mutations are called that do the same. */
const KEYS: ReadonlyMap<string, string> = new Map(
  Object.values(eventRegistry)
    .filter(({ yearFile }) => yearFile.kind !== 'heading')
    .map(
      ({ yearFile: { command, kind } }) =>
        [`${command.charAt(0).toLowerCase()}${command.slice(1)}`, kind] as const,
    ),
);

function fieldInFile(field: string, { intent, source }: RefusedEntry): string {
  const [first = '', ...rest] = field.split('.');
  if (source === 'voucher') {
    const kind = intent.type === 'ReverseExpenditure' ? 'reversal' : 'expenditure';
    return columnOfField(kind, nameInFile(rest.at(-1) ?? first));
  }
  const within = rest.map(partInFile);
  if (intent.type === 'DeclareCodes' && first === 'codes') return pathText(ofCodes(intent, within));
  return pathText([HEADING_FIELDS[intent.type]?.[first] ?? nameInFile(first), ...within]);
}

/** The list is the entry itself. A code alone mostly stands in the heading, where it has another place. */
function ofCodes({ codes }: DeclareCodes, [index, ...within]: Path): Path {
  const isAlone = codes.length === 1 && within.length > 0;
  return isAlone ? within : ['declareCodes', ...(index === undefined ? [] : [index]), ...within];
}

type DeclareCodes = Extract<RefusedEntry['intent'], { type: 'DeclareCodes' }>;

function partInFile(part: string): string | number {
  return /^\d+$/.test(part) ? Number(part) : nameInFile(part);
}

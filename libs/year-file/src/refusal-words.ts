import { DomainError, eventRegistry, type Wording } from '@ledger/domain';
import { nameInFile } from './entry-body';
import type { EntrySource } from './entry-order';
import { HEADING_FIELDS } from './heading';
import { columnOfField } from './voucher-columns';
import { pathText, type Path } from './yaml-source';
import type { YearEntryTarget } from './year-file';

/** The refused entry, and where it is written: among the entries, or in the voucher file. */
interface RefusedEntry {
  readonly intent: YearEntryTarget['intent'];
  readonly source: EntrySource;
}

/**
 * Rewords a refusal with the names that the file uses: `lines[0].amount` for `items.0.amountFen`, `appropriation` for
 * `approveAppropriation`. Other errors stay as they are.
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

/** The field at the beginning of a text. The row of a voucher may stand before it. */
const FIELD_IN_FRONT = /^((?:第 \d+ 行：|row \d+: )?)([a-z]\w*(?:\.\w+)*)(?=：|: )/;

/** Matches a placeholder, which stays, or a name of the program. */
const WORDS = /\{\w+\}|\b[a-z]+[A-Z]\w*\b/g;

function reworded({ zh, en }: Wording, nameOf: Naming): Wording {
  const say = (text: string) =>
    text
      .replace(FIELD_IN_FRONT, (_, row: string, field: string) => `${row}${nameOf(field)}`)
      .replaceAll(WORDS, (word) => (word.startsWith('{') ? word : (KEYS.get(word) ?? nameInFile(word))));
  return { zh: say(zh), en: say(en) };
}

/** The keys of entries, by the name of the mutation that does the same. */
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

/** The list of codes is the entry itself. A single code usually stands in the heading, at another place. */
function ofCodes({ codes }: DeclareCodes, [index, ...within]: Path): Path {
  const isAlone = codes.length === 1 && within.length > 0;
  return isAlone ? within : ['declareCodes', ...(index === undefined ? [] : [index]), ...within];
}

type DeclareCodes = Extract<RefusedEntry['intent'], { type: 'DeclareCodes' }>;

function partInFile(part: string): string | number {
  return /^\d+$/.test(part) ? Number(part) : nameInFile(part);
}

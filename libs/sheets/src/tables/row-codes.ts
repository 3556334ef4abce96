import { joinCode, type CodeRead } from '../values/code';
import type { CodesRead } from '../values/codes-read';
import type { Field } from './fields';

type Texts = Readonly<Partial<Record<Field, string>>>;
export type RowCodes = Readonly<
  Partial<Record<'functional' | 'economic' | 'project' | 'account' | 'unit', CodeRead>>
>;

/** The codes of a row, wherever its list has them: in columns of their own, level by level, or together in one cell. */
export function codesIn(texts: Texts, codes: CodesRead): RowCodes {
  const functional = joined([texts.functionalClass, texts.functionalGroup, texts.functionalItem]);
  const economic = joined([texts.economicClass, texts.economicGroup]);
  const project =
    texts.projectCode === undefined ? texts.project : `[${texts.projectCode}]${texts.project ?? ''}`;
  const found: Partial<Record<keyof RowCodes, CodeRead | undefined>> = {
    // The name may stand beside the cells of the code.
    functional: read(texts.functional, codes) ?? functional ?? functionalIn(texts, codes),
    economic: read(texts.economic, codes) ?? economic,
    project: read(project, codes),
    account: read(texts.account, codes),
    unit: read(texts.unit, codes),
  };
  const all = { ...found, ...together(found, texts, codes) };
  return Object.fromEntries(Object.entries(all).filter(([, code]) => code !== undefined));
}

function read(text: string | undefined, codes: CodesRead): CodeRead | undefined {
  return text === undefined ? undefined : codes.of(text);
}

/** Lists of payments name the functional code 科目 if they have no other such column. */
function functionalIn({ account }: Texts, codes: CodesRead): CodeRead | undefined {
  const code = read(account, codes);
  return code && /^2\d\d(\d\d){1,2}$/.test(code.code) ? code : undefined;
}

/** What a cell with several codes says of those that have no column of their own. */
function together(
  found: Partial<Record<keyof RowCodes, CodeRead | undefined>>,
  texts: Texts,
  codes: CodesRead,
): RowCodes {
  if (found.functional !== undefined && found.economic !== undefined) return {};
  const isJournal = found.account !== undefined && !found.account.code.startsWith('2');
  const cell = texts.functional ?? (isJournal ? undefined : texts.account) ?? texts.economic;
  const both = cell === undefined ? undefined : codes.both(cell);
  if (!both) return {};
  const { project } = both;
  return {
    functional: named(both.functional),
    economic: named(both.economic),
    ...(found.project === undefined && project !== undefined && { project: named(project) }),
  };
}

function named(code: string): CodeRead {
  return { code, name: '' };
}

function joined(parts: readonly (string | undefined)[]): CodeRead | undefined {
  const code = joinCode(parts.map((part) => part ?? ''));
  return code === '' ? undefined : named(code);
}

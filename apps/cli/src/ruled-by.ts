import { textsThatRule, type PolicyText } from '@ledger/answers';
import type { PolicySubject } from '@ledger/domain';
import { AskPolicyTexts } from '@ledger/reader';
import { wrapped } from '@ledger/tables';
import type { Place } from './what-is-assumed';

/** 政策文件 under an answer in a workbook, in print, and the same for programs. */
export interface RuledBy {
  readonly lines: readonly string[];
  readonly printed: readonly string[];
  readonly json: { readonly policyTexts?: readonly PolicyText[] };
}

const BY_NONE: RuledBy = { lines: [], printed: [], json: {} };

/** The policy texts in force at the point that rule any of these; nothing if none does. */
export async function ruledBy(
  { ledger: { queries }, point }: Place,
  subjects: readonly PolicySubject[],
): Promise<RuledBy> {
  if (subjects.length === 0) return BY_NONE;
  const texts = textsThatRule(await queries.execute(new AskPolicyTexts(point)), subjects);
  if (texts.length === 0) return BY_NONE;
  const line = `依据 ruled by：${texts.map(named).join('；')}`;
  return { lines: [line], printed: wrapped(line, ''), json: { policyTexts: texts } };
}

function named({ title, documentNo }: PolicyText): string {
  return `《${title}》${documentNo === undefined ? '' : `（${documentNo}）`}`;
}

import type { EntryVerdict, ImportOutcome } from '@ledger/write-side';
import { VERDICT_WORDS, wordsOf } from './verdicts';

/** The place of an entry in its file. */
export interface PlacedEntry {
  readonly entryId: string;
  readonly file: string;
  readonly line: number;
}

/** The report of an import: all entries if `every`, otherwise those that stopped it; and how many were written. */
export function importReport(placed: readonly PlacedEntry[], outcome: ImportOutcome, every = false): string {
  const entries = new Map(placed.map((entry) => [entry.entryId, entry]));
  const bad = outcome.verdicts.filter(({ status }) => status === 'refused' || status === 'changed');
  const known = outcome.verdicts.filter(({ status }) => status === 'known').length;
  const line = ({ entryId, status, error }: EntryVerdict) => {
    const entry = entries.get(entryId);
    return `${entry?.file ?? ''}:${entry?.line ?? 0} [${entryId}] ${VERDICT_WORDS[status]}${error ? ` ${wordsOf(error)}` : ''}`;
  };
  const sum =
    bad.length === 0
      ? `写入 written ${outcome.written}，已有 known ${known}，共 of ${outcome.verdicts.length}`
      : `${bad.length} 个条目未通过，未写入任何内容 entries refused, nothing was written`;
  return [...(every ? outcome.verdicts : bad).map(line), ...assumedLine(outcome), sum].join('\n');
}

/** Codes that were accepted although they were not found in print. Nothing if the entries were refused. */
export function assumedLine({ accepted, assumedCodes }: ImportOutcome): readonly string[] {
  if (!accepted || assumedCodes.length === 0) return [];
  // Several files of a job may declare the same codes.
  const codes = [...new Set(assumedCodes.map(({ code, name }) => `${code} ${name}`))].join('、');
  return [
    `请核对编码：未见印有以下编码的文件，按通行科目表接受 codes accepted from general knowledge, no paper was found that prints them: ${codes}`,
  ];
}

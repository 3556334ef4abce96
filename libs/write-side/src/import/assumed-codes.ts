import {
  findCode,
  parseLineKey,
  type BudgetIntent,
  type ClassifiedCode,
  type CodeScope,
  type LineKey,
} from '@ledger/domain';
import type { ImportTarget } from './import-entry';

/**
 * The codes of entries that are in the tables from general knowledge only: no paper was found that prints them, so the
 * importer is told. Sorted, each once.
 */
export function assumedCodesOf(
  scope: CodeScope,
  entries: readonly ImportTarget[],
): readonly ClassifiedCode[] {
  const assumed = new Map<string, ClassifiedCode>();
  for (const entry of entries) {
    if (entry.target !== 'budget') continue;
    for (const found of codesNamedBy(scope, entry.intent))
      if (found?.status === 'known-not-found') assumed.set(found.code, found);
  }
  return [...assumed.values()].sort((left, right) => (left.code < right.code ? -1 : 1));
}

function* codesNamedBy(scope: CodeScope, intent: BudgetIntent): Iterable<ClassifiedCode | undefined> {
  for (const key of linesNamedBy(intent)) {
    const line = parseLineKey(key);
    if (!line) continue;
    yield findCode(scope, 'functional', line.functionalCode);
    yield findCode(scope, 'economic', line.economicCode);
  }
  for (const code of economicCodesNamedBy(intent)) yield findCode(scope, 'economic', code);
}

function economicCodesNamedBy(intent: BudgetIntent): readonly string[] {
  if ('economicCode' in intent) return [intent.economicCode];
  return 'rows' in intent ? intent.rows.map(({ economicCode }) => economicCode) : [];
}

function linesNamedBy(intent: BudgetIntent): readonly LineKey[] {
  if ('line' in intent) return [intent.line];
  if ('rows' in intent) return intent.rows.map(({ line }) => line);
  if ('lines' in intent) return intent.lines.map(({ line }) => line);
  return 'items' in intent ? (intent.items ?? []).map(({ line }) => line) : [];
}

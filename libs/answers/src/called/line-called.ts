import { parseLineKey, type CodeScope, type LineKey } from '@ledger/domain';
import type { Bilingual } from '../bilingual';
import type { LineNames } from '../execution/execution.types';
import { lineNames } from '../execution/names';

/** What people call a line: its project, else its functional code, and its 款; the key where the tables know none. */
export function lineCalled(line: LineKey, { project, functional, economic }: LineNames): Bilingual {
  const parts = [project ?? functional, economic].flatMap((name) => name ?? []);
  if (parts.length === 0) return { zh: line, en: line };
  const said = (language: 'zh' | 'en') => parts.map(({ zh, en }) => (language === 'en' ? (en ?? zh) : zh));
  return { zh: said('zh').join(' · '), en: said('en').join(' · ') };
}

/** What people call each of the lines of a year. */
export function linesCalled(
  lines: readonly { readonly line: LineKey; readonly names: LineNames }[],
): ReadonlyMap<LineKey, Bilingual> {
  return new Map(lines.map(({ line, names }) => [line, lineCalled(line, names)]));
}

/** The same from its key alone. A key of another form is what it is called. */
export function lineCalledIn(scope: CodeScope, key: LineKey): Bilingual {
  const line = parseLineKey(key);
  return line ? lineCalled(key, lineNames(scope, line)) : { zh: key, en: key };
}

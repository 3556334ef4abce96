import { CALLED_BY_ID, declaredKey, type Called, type DeclaredCode } from '@ledger/domain';
import type { Bilingual } from '../bilingual';
import type { LedgerEvent } from '../projection';
import { lineCalledIn } from './line-called';

/**
 * By the names that the events gave: those of codes, of indicators, of the scorecards of projects; and those of codes
 * that are still to be declared.
 */
export function calledIn(
  events: readonly LedgerEvent[],
  fiscalYear: number,
  toDeclare: readonly DeclaredCode[] = [],
): Called {
  const declared = new Map<string, DeclaredCode>();
  const [indicators, scorecards] = [new Names(), new Names()];
  for (const { type, data } of events) {
    if (type === 'CodesDeclared') for (const code of data.codes) declared.set(declaredKey(code), code);
    if (type === 'IndicatorDefined') indicators.give(data.indicatorId, data.level3);
    if (type === 'ScorecardOpened') scorecards.give(data.cardId, data.name);
  }
  for (const code of toDeclare) declared.set(declaredKey(code), code);
  return {
    line: (key) => lineCalledIn({ fiscalYear, declared }, key),
    indicator: (id) => indicators.of(id) ?? CALLED_BY_ID.indicator(id),
    scorecard: (id) => scorecards.of(id) ?? CALLED_BY_ID.scorecard(id),
  };
}

class Names {
  private readonly byId = new Map<string, string>();
  private readonly ids = new Map<string, Set<string>>();

  give(id: string, name: string): void {
    this.byId.set(id, name);
    this.ids.set(name, (this.ids.get(name) ?? new Set()).add(id));
  }

  /** With the id where several have the same name. */
  of(id: string): Bilingual | undefined {
    const name = this.byId.get(id);
    if (name === undefined) return undefined;
    const isShared = (this.ids.get(name)?.size ?? 0) > 1;
    return isShared ? { zh: `${name}（${id}）`, en: `${name} (${id})` } : { zh: name, en: name };
  }
}

import type { Bilingual, UnitYear } from '@ledger/answers';
import { importMarkIn, type StreamAddress } from '@ledger/domain';
import type { FollowedEvent } from '@ledger/event-store';
import { yearKeyOf } from './year-streams';

/** An unfinished import: the ledger holds only a part of the year's entries. */
export interface UnfinishedImport {
  /** When its first entry was stored. */
  readonly since: string;
  /** Who started the import. */
  readonly by: string;
  /** What is missing, and how to complete the import. */
  readonly resume: Bilingual;
}

/** One import of a year that took several appends. */
interface ImportSpan {
  readonly id: string;
  /** The position of its first event. */
  readonly from: bigint;
  /** The position of its last event; absent until that is stored. */
  readonly to?: bigint;
  readonly since: string;
  readonly by: string;
}

/** By unit-year, in the order in which the imports began. */
export type StoredImports = ReadonlyMap<string, readonly ImportSpan[]>;

/**
 * The position ranges in which an import was incomplete. What is said about a cut depends only on events up to the cut.
 */
export class ImportSpans {
  private years = new Map<string, readonly ImportSpan[]>();
  /** The unit-year of each import that has not ended. */
  private open = new Map<string, string>();

  note(event: FollowedEvent, address: StreamAddress | undefined): void {
    if (event.metadata.mark === undefined || !address) return;
    const { begins, ends = [] } = importMarkIn(event.metadata) ?? {};
    const { position, recordedAt } = event;
    if (begins) {
      const { id, fiscalYear, by } = begins;
      const key = yearKeyOf({ unitCode: address.unitCode, fiscalYear });
      this.years.set(key, [...(this.years.get(key) ?? []), { id, by, from: position, since: recordedAt }]);
      this.open.set(id, key);
    }
    for (const id of ends) this.end(id, position);
  }

  /** The first import that had begun but not ended at the cut. */
  unfinishedAt(year: UnitYear, cut: bigint): UnfinishedImport | undefined {
    const spans = this.years.get(yearKeyOf(year)) ?? [];
    const span = spans.find(({ from, to }) => from <= cut && (to === undefined || to > cut));
    return span && { since: span.since, by: span.by, resume: RESUME };
  }

  written(): StoredImports {
    return this.years;
  }

  restore(stored: StoredImports): void {
    this.years = new Map(stored);
    const all = [...stored].flatMap(([key, spans]) => spans.map((span) => ({ key, span })));
    this.open = new Map(all.flatMap(({ key, span }) => (span.to === undefined ? [[span.id, key]] : [])));
  }

  private end(id: string, position: bigint): void {
    const key = this.open.get(id);
    if (key === undefined || !this.open.delete(id)) return;
    const spans = this.years.get(key) ?? [];
    this.years.set(
      key,
      spans.map((span) => (span.id === id ? { ...span, to: position } : span)),
    );
  }
}

/**
 * The import may have been completed since. The text must stay the same, because an answer about a cut must not depend
 * on later events.
 */
const RESUME = {
  zh: '到这一时点，本年度的一次导入尚未完成，数据不全。若至今没有续完，请再次导入同一文件：已入账的条目不会重复，从中断处继续',
  en: 'at this point an import of the year had not ended: entries are missing. If it was not resumed since, import the same file again: what is stored is passed over, and it goes on from there',
};

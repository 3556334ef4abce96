import { budgetStream, DomainError, unitStream, type ClassifiedCode } from '@ledger/domain';
import { CommandError } from '../command-error';
import type { EvidenceReader } from '../evidence';
import type { UnitYear } from '../write-side';
import { assumedCodesOf } from './assumed-codes';
import type { EntryVerdict, ImportEntry } from './import-entry';
import { keyOf, planEntry, type PlannedAppend, type PlannedEntry } from './plan-entry';
import type { PrivateFolds } from './private-folds';
import { resumedBy } from './resumed-imports';
import { takeAsDeclared } from './unknown-codes';

export interface ImportPlan {
  readonly verdicts: readonly EntryVerdict[];
  readonly appends: readonly PlannedAppend[];
  /** The codes of new entries that no known paper prints. */
  readonly assumedCodes: readonly ClassifiedCode[];
  /** The ids of interrupted imports that began with one of these entries. */
  readonly resumes: readonly string[];
}

/**
 * The entries of one year, decided in memory one after the other in the order of the file. The folds are private and
 * grow with the decided events. Entries after a refused one are still decided, so that one run reports as much as
 * possible.
 */
export class YearPlan {
  private readonly verdicts: EntryVerdict[] = [];
  private readonly appends: PlannedAppend[] = [];

  constructor(
    private readonly folds: PrivateFolds,
    private readonly address: UnitYear,
    private readonly entries: readonly ImportEntry[],
  ) {}

  /** The entry that is decided next. Undefined at the end. */
  get next(): ImportEntry | undefined {
    return this.entries[this.verdicts.length];
  }

  /** Whether an entry that is still to be decided can add to the stream. */
  mayAddTo(streamId: string): boolean {
    const { unitCode, fiscalYear } = this.address;
    if (!this.next) return false;
    return streamId === unitStream(unitCode) || streamId === budgetStream(unitCode, fiscalYear);
  }

  /**
   * Decides the next entry. If it is refused, and its evidence is from a stream that can still grow, it is left to be
   * decided later. @returns whether it was decided, and whether it is to be written.
   */
  async decideNext(mayGrow: (streamId: string) => boolean): Promise<'waits' | 'decided' | 'planned'> {
    const entry = this.next;
    if (!entry) throw new Error('all entries of the year are decided');
    const read = new Set<string>();
    try {
      const planned = await this.planned(entry, read);
      this.verdicts.push({ entryId: entry.entryId, status: planned.status });
      if (!planned.append) return 'decided';
      this.appends.push(planned.append);
      return 'planned';
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      if (error instanceof DomainError && [...read].some(mayGrow)) return 'waits';
      await this.takeCodesAsDeclared(entry, error);
      const status = error instanceof CommandError ? 'changed' : 'refused';
      this.verdicts.push({ entryId: entry.entryId, status, error });
      return 'decided';
    }
  }

  /** What all entries together would do. */
  async made(): Promise<ImportPlan> {
    const { folds, address, entries, verdicts, appends } = this;
    const fold = await folds.budgets.load(budgetStream(address.unitCode, address.fiscalYear));
    const added = entries.filter((_, index) => verdicts[index]?.status === 'new');
    const scope = { fiscalYear: address.fiscalYear, declared: fold.folded.state.declared };
    const known = entries.filter((_, index) => verdicts[index]?.status === 'known');
    const keys = known.flatMap((entry) => keysOf(address, entry));
    const resumes = await resumedBy(folds, address, keys);
    return { verdicts, appends, assumedCodes: assumedCodesOf(scope, added), resumes };
  }

  private planned(entry: ImportEntry, read: Set<string>): Promise<PlannedEntry> {
    const { folds, address } = this;
    return planEntry({ folds, evidence: noting(folds.evidence, read) }, address, entry);
  }

  /** The entry stays refused, but its effects count for the entries after it. */
  private async takeCodesAsDeclared(entry: ImportEntry, refusal: Error): Promise<void> {
    if (entry.target !== 'budget') return;
    const { unitCode, fiscalYear } = this.address;
    const { folded } = await this.folds.budgets.load(budgetStream(unitCode, fiscalYear));
    if (!takeAsDeclared(folded.state, refusal)) return;
    try {
      await this.planned(entry, new Set());
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
    }
  }
}

/** The keys under which the entry is stored, now and by earlier versions. */
function keysOf(address: UnitYear, { entryId, formerly = [] }: ImportEntry): readonly string[] {
  return [entryId, ...formerly.map((one) => one.entryId)].map((id) => keyOf(address, id));
}

function noting(evidence: EvidenceReader, read: Set<string>): EvidenceReader {
  return {
    unit: (streamId) => {
      read.add(streamId);
      return evidence.unit(streamId);
    },
    budget: (streamId) => {
      read.add(streamId);
      return evidence.budget(streamId);
    },
    performance: (streamId) => {
      read.add(streamId);
      return evidence.performance(streamId);
    },
  };
}

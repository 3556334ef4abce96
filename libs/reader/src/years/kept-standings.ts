import { isDeepStrictEqual } from 'node:util';
import type { UnitYear, YearPoint, YearStanding } from '@ledger/answers';
import { dayInShanghai, lastDayOf, yearOf, type CalendarDate } from '@ledger/domain';
import type { Catalogue } from '../catalogue/catalogue';
import { streamsAround, yearKeyOf } from '../catalogue/year-streams';
import type { PlaceInStream, PrefixProof } from '../catalogue/prefix-proof';

/** How a year stood on a day, after all events up to the ends of the streams that this depends on. */
export interface Stood extends UnitYear {
  readonly asOf: CalendarDate;
  readonly ends: readonly PlaceInStream[];
  readonly standing: YearStanding;
}

/** From a checkpoint, with the proof that the store still has the events from which it was worked out. */
export interface ProvenStood extends Stood {
  readonly proofs: readonly PrefixProof[];
}

interface Known {
  readonly stood: Stood;
  /** From the checkpoint; absent if only this process has worked it out. */
  readonly proofs?: readonly PrefixProof[];
  /** Whether the proofs hold; undefined until somebody asks. */
  holds?: Promise<boolean>;
  /** This process has worked it out, too, and found the same. */
  isCompared?: true;
}

/** The day that pages ask about first, and the last of the other days. */
type Slot = 'first' | 'other';

export interface KeptStandingsOptions {
  readonly catalogue: Pick<Catalogue, 'endOf'>;
  readonly isReadable: (year: UnitYear) => boolean;
  /** Whether the store still has these events. */
  readonly hold: (stood: ProvenStood) => Promise<boolean>;
  readonly now?: () => Date;
}

/**
 * How years stand, without the years themselves: among thousands of units few change between two questions, or between
 * two runs. A standing counts only as long as the streams that it depends on end where they ended then.
 */
export class KeptStandings {
  private readonly known = new Map<string, Partial<Record<Slot, Known>>>();
  /** How many were worked out since they were last written. */
  private unsaved = 0;

  constructor(private readonly options: KeptStandingsOptions) {}

  /** For how many years. */
  get size(): number {
    return this.known.size;
  }

  /** Undefined if it must be worked out, also where the year has a fault. */
  async of(point: YearPoint): Promise<YearStanding | undefined> {
    const known = this.at(point);
    if (!known) return undefined;
    const { stood, proofs } = known;
    if (proofs) known.holds ??= this.options.hold({ ...stood, proofs });
    if (known.holds && !(await known.holds)) {
      this.forget(point);
      return undefined;
    }
    return stood.standing;
  }

  /** Whether a checkpoint says it, and nobody has worked it out again since. */
  isFromCheckpoint(point: YearPoint): boolean {
    const known = this.at(point);
    return known?.proofs !== undefined && !known.isCompared;
  }

  isKnown(point: YearPoint): boolean {
    return this.at(point) !== undefined;
  }

  /** Keeps what was worked out. */
  note(point: YearPoint, standing: YearStanding): void {
    const { unitCode, fiscalYear, asOf } = point;
    if (!isPlain(point) || !this.isOfAll(point)) return;
    const known = this.at(point);
    if (known?.proofs && isDeepStrictEqual(known.stood.standing, standing)) {
      known.isCompared = true;
      return;
    }
    this.put({ stood: { unitCode, fiscalYear, asOf, ends: this.endsOf(point), standing } });
    if (this.slotOf(point) === 'first') this.unsaved += 1;
  }

  forget(year: UnitYear): void {
    this.known.delete(yearKeyOf(year));
  }

  /** Takes what a checkpoint holds. */
  restore(all: readonly ProvenStood[]): void {
    for (const { proofs, ...stood } of all) this.put({ stood, proofs });
  }

  /** What a checkpoint should hold, if anything of it is new. */
  toWrite(): readonly (Stood | ProvenStood)[] {
    if (this.unsaved === 0) return [];
    this.unsaved = 0;
    return [...this.known.values()].flatMap(({ first }) => {
      if (!first) return [];
      const { stood, proofs } = first;
      return [proofs ? { ...stood, proofs } : stood];
    });
  }

  /** The day that a page of all units opens with: today while the year runs, then its last. */
  firstDayAsked(fiscalYear: number): CalendarDate {
    const today = dayInShanghai(this.options.now?.() ?? new Date());
    return yearOf(today) === fiscalYear ? today : lastDayOf(fiscalYear);
  }

  private at(point: YearPoint): Known | undefined {
    const known = this.known.get(yearKeyOf(point))?.[this.slotOf(point)];
    if (known?.stood.asOf !== point.asOf || !isPlain(point) || !this.isOfAll(point)) return undefined;
    const ends = this.endsOf(point);
    return known.stood.ends.every(({ version }, i) => version === ends[i]?.version) ? known : undefined;
  }

  private put(known: Known): void {
    const key = yearKeyOf(known.stood);
    this.known.set(key, { ...this.known.get(key), [this.slotOf(known.stood)]: known });
  }

  private slotOf({ fiscalYear, asOf }: Pick<YearPoint, 'fiscalYear' | 'asOf'>): Slot {
    return asOf === this.firstDayAsked(fiscalYear) ? 'first' : 'other';
  }

  /** Whether nothing that the standing depends on lies after the cut, and all of it can be read. */
  private isOfAll(point: YearPoint): boolean {
    const { catalogue, isReadable } = this.options;
    return streamsAround(point).every((name) => catalogue.endOf(name).last <= point.cut) && isReadable(point);
  }

  /** Those of the years before and after, too: money may be carried from one to the other. */
  private endsOf(year: UnitYear): readonly PlaceInStream[] {
    return streamsAround(year).map((streamId) => ({
      streamId,
      version: this.options.catalogue.endOf(streamId).version,
    }));
  }
}

/** Whether the point is about what is stored, scored by the year's own rules. */
function isPlain({ without, preview, ruleSet }: YearPoint): boolean {
  return !without && !preview && !ruleSet;
}

import type { Proposal, UnitYear } from '@ledger/answers';
import { budgetStream, isSameHand, type Author } from '@ledger/domain';
import { authorFor } from '../access/permits';
import { mayNow } from '../access/sight';
import type { Source, YearView } from './year-view';

/** A proposal that is not decided yet, with its proposer. */
interface Open {
  readonly proposal: Proposal;
  readonly by: Author;
}

interface Years extends Source {
  year(address: UnitYear): YearView;
}

export interface WaitingApproval {
  readonly year: YearView;
  readonly adjustment: Proposal;
}

const DECIDING = 'ApproveAdjustment';

/**
 * The proposals that wait for somebody, of all years that they may approve in. Years without any are not read, and a year
 * is looked at again once it has changed.
 */
export class Waiting {
  private readonly known = new Map<string, { readonly version: number; readonly open: readonly Open[] }>();

  constructor(private readonly reading: Years) {}

  /** By the day of the proposal, without their own and those of the person they act for. */
  async of(author: Author | undefined): Promise<readonly WaitingApproval[]> {
    if (!author) return [];
    const found: WaitingApproval[] = [];
    for (const address of this.reading.reader.catalogue.unitYears()) {
      const by = this.mayHave(address) ? authorFor(author, DECIDING, address.unitCode) : undefined;
      if (!by) continue;
      const year = this.reading.year(address);
      for (const open of await this.openIn(year))
        if (!isSameHand(open.by, by)) found.push({ year, adjustment: open.proposal });
    }
    return found.sort(byDay);
  }

  /** Whether a year can have any, without reading the year. */
  private mayHave(address: UnitYear): boolean {
    const { catalogue } = this.reading.reader;
    return (
      mayNow(['figures'], address.unitCode) && catalogue.hasUndecided(address) && !catalogue.isClosed(address)
    );
  }

  private async openIn(year: YearView): Promise<readonly Open[]> {
    const { unitCode, fiscalYear, reading, point } = year;
    const streamId = budgetStream(unitCode, fiscalYear);
    const version = reading.reader.catalogue.versionOf(streamId);
    const kept = this.known.get(streamId);
    if (kept?.version === version) return kept.open;
    const proposals = (await year.adjustments()).all.filter(({ status }) => status === 'proposed');
    const authors = new Map(
      (proposals.length === 0 ? [] : await reading.reader.select(point)).flatMap((event) =>
        event.type === 'AdjustmentProposed' ? [[event.data.adjustmentId, authorOf(event)]] : [],
      ),
    );
    const open = proposals.map((proposal) => ({
      proposal,
      by: authors.get(proposal.adjustmentId) ?? { actor: proposal.proposedBy },
    }));
    this.known.set(streamId, { version, open });
    return open;
  }
}

function authorOf({ author, actor }: { readonly author?: Author; readonly actor: string }): Author {
  return author ?? { actor };
}

function byDay({ adjustment: one }: WaitingApproval, { adjustment: other }: WaitingApproval): number {
  return one.proposedOn < other.proposedOn ? -1 : Number(one.proposedOn > other.proposedOn);
}

import type { LedgerEvent } from '../projection';

/** What an event brings into being, and what it cannot stand without; both by names that only it and its like use. */
interface Ties {
  readonly defines?: string;
  readonly refersTo?: readonly string[];
}

/** Events on which all that follows stands: they cannot be taken away. */
const FOUNDATIONS: readonly LedgerEvent['type'][] = ['UnitRegistered', 'YearOpened', 'CodesDeclared'];

export function isFoundation({ type }: LedgerEvent): boolean {
  return FOUNDATIONS.includes(type);
}

/**
 * The named events and all that refer to them, in the order of the log. A thing that is defined anew later, by an event
 * that stays, can be referred to from there on.
 */
export function withThoseThatRefer(
  events: readonly LedgerEvent[],
  isNamed: (event: LedgerEvent) => boolean,
): readonly LedgerEvent[] {
  const gone = new Set<string>();
  return events
    .toSorted((left, right) => (left.position < right.position ? -1 : 1))
    .filter((event) => {
      const { defines, refersTo = [] } = tiesOf(event);
      const goes = isNamed(event) || refersTo.some((name) => gone.has(name));
      if (defines !== undefined) {
        if (goes) gone.add(defines);
        else gone.delete(defines);
      }
      return goes;
    });
}

function tiesOf(event: LedgerEvent): Ties {
  switch (event.type) {
    case 'AdjustmentProposed':
      return { defines: `proposal ${event.data.adjustmentId}` };
    case 'AdjustmentApproved':
      return {
        defines: `approval ${event.data.adjustmentId}`,
        refersTo: [`proposal ${event.data.adjustmentId}`],
      };
    case 'AdjustmentRejected':
      return { refersTo: [`proposal ${event.data.adjustmentId}`] };
    case 'AdjustmentWithdrawn':
      return { refersTo: [`proposal ${event.data.adjustmentId}`, `approval ${event.data.adjustmentId}`] };
    case 'CommitmentMade':
      return { defines: `commitment ${event.data.commitmentId}` };
    case 'CommitmentReleased':
      return { refersTo: [`commitment ${event.data.commitmentId}`] };
    case 'ExpenditureRecorded':
      return {
        defines: `voucher ${event.data.voucherNo}`,
        ...(event.data.commitment && { refersTo: [`commitment ${event.data.commitment.commitmentId}`] }),
      };
    case 'ExpenditureReversed':
      return { refersTo: [`voucher ${event.data.voucherNo}`] };
    case 'FixedAssetAcquired':
      return event.data.voucherNo === undefined ? {} : { refersTo: [`voucher ${event.data.voucherNo}`] };
    default:
      return tiesOfOthers(event);
  }
}

function tiesOfOthers(event: LedgerEvent): Ties {
  switch (event.type) {
    case 'ThreePublicControlSet':
      return { defines: 'control' };
    case 'ThreePublicControlRaised':
      return { refersTo: ['control'] };
    case 'YearClosed':
      return { defines: 'closing' };
    case 'YearReopened':
      return { refersTo: ['closing'] };
    case 'CarryForwardReleased':
      return { defines: `release ${event.data.carryId}`, refersTo: ['closing'] };
    case 'CarryForwardRevoked':
      return { refersTo: [`release ${event.data.carryId}`] };
    case 'CarriedIn':
      return { defines: `carry-in ${event.data.carryId}` };
    case 'CarryInCancelled':
      return { refersTo: [`carry-in ${event.data.carryId}`] };
    case 'IndicatorDefined':
      return { defines: `indicator ${event.data.indicatorId}` };
    case 'TargetRevised':
    case 'IndicatorWithdrawn':
    case 'ResultReported':
      return { refersTo: [`indicator ${event.data.indicatorId}`] };
    default:
      return {};
  }
}

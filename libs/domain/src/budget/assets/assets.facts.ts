import type { CalendarDate } from '../../calendar';
import type { EventOf } from '../../decider';
import { type CardTable, noPostings } from '../../event-card';
import { wan } from '../../event-summary';
import { noteSpelling } from '../../known-names';
import type { Fen } from '../../money';
import { type VoucherReference, voucherKey, voucherLabel } from '../vouchers/voucher-identity';
import type { VouchersState } from '../vouchers/vouchers.facts';

export interface FixedAssetAcquired {
  readonly occurredOn: CalendarDate;
  readonly assetNo: string;
  readonly name: string;
  readonly amountFen: Fen;
  /** The voucher that paid for it, if there is one. */
  readonly voucherNo?: string;
  readonly voucherRow?: number;
  readonly voucherMonth?: number;
}

export interface AssetEvents {
  FixedAssetAcquired: FixedAssetAcquired;
}

export type AssetEvent = EventOf<AssetEvents>;

export interface AssetsState extends VouchersState {
  readonly assets: Map<string, FixedAssetAcquired>;
}

export function noAssets() {
  return { assets: new Map<string, FixedAssetAcquired>() };
}

/** The row of the voucher that paid for an asset. */
export function payingVoucher({
  voucherNo,
  voucherRow,
  voucherMonth,
}: Pick<FixedAssetAcquired, 'voucherNo' | 'voucherRow' | 'voucherMonth'>): VoucherReference | undefined {
  if (voucherNo === undefined) return undefined;
  return {
    voucherNo,
    ...(voucherRow !== undefined && { row: voucherRow }),
    ...(voucherMonth !== undefined && { month: voucherMonth }),
  };
}

export const assetCards = {
  FixedAssetAcquired: {
    ruledBy: ['assets'],
    version: 2,
    upcast: { 1: (data) => data },
    title: { zh: '购置固定资产', en: 'fixed asset acquired' },
    follows: 'date',
    dated: 'document',
    toldBySums: () => false,
    evolve: (state, event) => {
      noteSpelling(state, 'asset', event.assetNo);
      state.assets.set(event.assetNo, event);
    },
    summary: ({ assetNo, name, amountFen, ...paid }) => {
      const voucher = payingVoucher(paid);
      return {
        ...(voucher && { voucherNo: voucherLabel(voucher) }),
        amountFen,
        text: { zh: `${assetNo} ${name}，${wan(amountFen)}`, en: `${assetNo} ${name}, ${wan(amountFen)}` },
      };
    },
    postings: noPostings,
    unpostedFen: ({ amountFen }) => amountFen,
    ties: (event) => {
      const voucher = payingVoucher(event);
      return voucher ? { refersTo: [`voucher ${voucherKey(voucher)}`] } : {};
    },
    yearFile: {
      kind: 'fixedAsset',
      command: 'AcquireFixedAsset',
      intent: (data) => ({ type: 'AcquireFixedAsset', ...data }),
    },
  },
} as const satisfies CardTable<AssetsState, AssetEvents>;

import type { CalendarDate } from '../../calendar';
import type { EventOf } from '../../decider';
import { type CardTable, noPostings } from '../../event-card';
import { wan } from '../../event-summary';
import { noteSpelling } from '../../known-names';
import type { Fen } from '../../money';
import type { VouchersState } from '../vouchers/vouchers.facts';

export interface FixedAssetAcquired {
  readonly occurredOn: CalendarDate;
  readonly assetNo: string;
  readonly name: string;
  readonly amountFen: Fen;
  /** The voucher that paid for it, where there is one. */
  readonly voucherNo?: string;
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

export const assetCards = {
  FixedAssetAcquired: {
    version: 1,
    title: { zh: '购置固定资产', en: 'fixed asset acquired' },
    follows: 'date',
    dated: 'document',
    toldBySums: () => false,
    evolve: (state, event) => {
      noteSpelling(state, 'asset', event.assetNo);
      state.assets.set(event.assetNo, event);
    },
    summary: ({ assetNo, name, amountFen, voucherNo }) => ({
      ...(voucherNo !== undefined && { voucherNo }),
      amountFen,
      text: { zh: `${assetNo} ${name}，${wan(amountFen)}`, en: `${assetNo} ${name}, ${wan(amountFen)}` },
    }),
    postings: noPostings,
    ties: ({ voucherNo }) => (voucherNo === undefined ? {} : { refersTo: [`voucher ${voucherNo}`] }),
    yearFile: {
      kind: 'fixedAsset',
      command: 'AcquireFixedAsset',
      intent: (data) => ({ type: 'AcquireFixedAsset', ...data }),
    },
  },
} as const satisfies CardTable<AssetsState, AssetEvents>;

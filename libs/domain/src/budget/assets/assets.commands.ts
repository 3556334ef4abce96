import type { CommandRights } from '../../access/roles';
import type { Dated } from '../../calendar';
import type { DecisionTable } from '../../decider';
import type { Fen } from '../../money';
import { requireDateInYear, requirePositiveFen, requireTexts } from '../../refusals';
import { sameContent } from '../../same-content';
import { requireNotBefore } from '../line/line.rules';
import { rowLabel } from '../vouchers/voucher-identity';
import { knownVoucher } from '../vouchers/voucher-numbers';
import { openedYear, requireNotClosed } from '../year/year.facts';
import { refuse } from './assets.errors';
import { type AssetEvent, type AssetEvents, type AssetsState, payingVoucher } from './assets.facts';

interface AcquireFixedAsset extends Dated {
  readonly type: 'AcquireFixedAsset';
  readonly assetNo: string;
  readonly name: string;
  readonly amountFen: Fen;
  readonly voucherNo?: string;
  /** The row of the voucher, if it has several, and its month, if numbers begin again each month. */
  readonly voucherRow?: number;
  readonly voucherMonth?: number;
}

export interface AssetCommands {
  AcquireFixedAsset: AcquireFixedAsset;
}

/** What each needs on its unit: one of these. */
export const assetRights: CommandRights<AssetCommands> = {
  AcquireFixedAsset: ['enter'],
};

export const assetDecisions: DecisionTable<AssetsState, AssetCommands, AssetEvents> = {
  AcquireFixedAsset: acquireFixedAsset,
};

/** An asset may name the voucher that paid for it. Then it must not be dated before the voucher. */
function acquireFixedAsset(
  { type: _, ...data }: AcquireFixedAsset,
  state: AssetsState,
): readonly AssetEvent[] {
  const { fiscalYear } = openedYear(state);
  const { assetNo, name, occurredOn } = data;
  const known = state.assets.get(assetNo);
  if (known) return sameContent(known, data) ? [] : refuse('DUPLICATE_ASSET', { assetNo });
  const paidBy = payingVoucher(data);
  const voucher = paidBy && knownVoucher(state, { ...paidBy, fields: VOUCHER_FIELDS });
  requireNotClosed(state);
  requireDateInYear(occurredOn, fiscalYear);
  requireTexts({ assetNo, name });
  requirePositiveFen(data.amountFen, 'amountFen');
  if (voucher) {
    const { recorded } = voucher;
    requireNotBefore(occurredOn, {
      zh: '凭证',
      en: 'voucher',
      name: rowLabel(recorded).zh,
      on: recorded.occurredOn,
    });
  }
  return [{ type: 'FixedAssetAcquired', data }];
}

const VOUCHER_FIELDS = { row: 'voucherRow', month: 'voucherMonth' };

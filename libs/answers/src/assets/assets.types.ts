import type { CalendarDate, Fen } from '@ledger/domain';

/** 固定资产 acquired in the year, up to the point. */
export interface AssetsAnswer {
  readonly totalFen: Fen;
  readonly assets: readonly AcquiredAsset[];
}

interface AcquiredAsset {
  readonly assetNo: string;
  readonly name: string;
  readonly occurredOn: CalendarDate;
  readonly amountFen: Fen;
  readonly voucherNo?: string;
  /** Row of the voucher, if it has several. */
  readonly voucherRow?: number;
  /** Month of the voucher, if voucher numbers begin again each month. */
  readonly voucherMonth?: number;
}

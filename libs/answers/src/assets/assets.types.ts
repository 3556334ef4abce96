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
  /** Which row of the voucher, where it has several. */
  readonly voucherRow?: number;
  /** Of a year whose voucher numbers begin again each month: that of the voucher. */
  readonly voucherMonth?: number;
}

import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, useRef } from 'react';
import { Money } from '../../shared/Figure';
import type { Voucher } from '../../shared/year/year-data';
import { useExecutionTexts } from './texts';

const ROW_PX = 30;
const COLUMNS = ['date', 'voucherNo', 'economic', 'payee', 'summary', 'amount'] as const;

/** Only the rows in sight are drawn. */
export const VoucherRows = memo(function VoucherRows({
  vouchers,
}: {
  readonly vouchers: readonly Voucher[];
}) {
  const t = useExecutionTexts();
  const box = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: vouchers.length,
    getScrollElement: () => box.current,
    estimateSize: () => ROW_PX,
    overscan: 8,
  });
  return (
    <div ref={box} className="vouchers" role="table" aria-rowcount={vouchers.length + 1} tabIndex={0}>
      <div role="rowgroup">
        <div role="row" className="voucher heads" aria-rowindex={1}>
          {COLUMNS.map((column) => (
            <span key={column} role="columnheader">
              {t(column)}
            </span>
          ))}
        </div>
      </div>
      <div role="rowgroup" style={{ height: rows.getTotalSize(), position: 'relative' }}>
        {rows.getVirtualItems().map(({ index, start }) => {
          const voucher = vouchers[index];
          return voucher && <Row key={index} index={index} start={start} voucher={voucher} />;
        })}
      </div>
    </div>
  );
});

interface RowProps {
  readonly index: number;
  readonly start: number;
  readonly voucher: Voucher;
}

const Row = memo(function Row({ index, start, voucher }: RowProps) {
  const t = useExecutionTexts();
  const { occurredOn, voucherNo, reversalNo, line, payee, summary, reason, executedFen } = voucher;
  const { economicCode, economicName } = voucher;
  return (
    <div
      role="row"
      className="voucher"
      aria-rowindex={index + 2}
      style={{ position: 'absolute', top: start, height: ROW_PX }}
    >
      <span role="cell">{occurredOn}</span>
      <span role="cell">{reversalNo ?? voucherNo}</span>
      <span role="cell" title={line}>
        {economicCode} {economicName}
      </span>
      <span role="cell">{payee ?? t('reversalOf', { voucherNo })}</span>
      <span role="cell" title={summary ?? reason ?? undefined}>
        {summary ?? reason}
      </span>
      <span role="cell" className="number">
        <Money fen={executedFen} />
      </span>
    </div>
  );
});

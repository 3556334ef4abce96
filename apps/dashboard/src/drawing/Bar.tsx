import type { Sums } from '../year/year-data';

interface BarProps {
  readonly sums: Sums;
  /** The amount that is as long as the bar. */
  readonly fullFen: number;
}

/** Executed within adjusted, and a tick where the initial budget was: the row's figures as lengths. */
export function Bar({ sums, fullFen }: BarProps) {
  const width = (fen: number) => `${fullFen > 0 ? (Math.max(fen, 0) / fullFen) * 100 : 0}%`;
  return (
    <div className="bar" aria-hidden>
      <i className="adjusted" style={{ width: width(sums.adjustedFen) }} />
      <i className="executed" style={{ width: width(sums.executedFen) }} />
      {sums.initialFen > 0 && <i className="initial" style={{ left: width(sums.initialFen) }} />}
    </div>
  );
}

/** The longest bar among rows. */
export function fullOf(rows: readonly { readonly sums: Sums }[]): number {
  return Math.max(0, ...rows.flatMap(({ sums }) => [sums.initialFen, sums.adjustedFen, sums.executedFen]));
}

import { formatMoney } from './money';
import { percentOf } from './rate';
import { useSettings } from './settings';
import { useTerms } from './terms';

interface MoneyProps {
  readonly fen: number | string | null | undefined;
  /** Whether an increase has a plus sign. */
  readonly signed?: boolean;
}

/** An amount of whole fen; negative ones have a minus sign and a colour. */
export function Money({ fen, signed = false }: MoneyProps) {
  const { unit } = useSettings();
  if (fen === null || fen === undefined) return <span className="figure">—</span>;
  const shown = formatMoney(String(fen), unit);
  const plus = signed && Number(fen) > 0 ? '+' : '';
  return (
    <span className={shown.startsWith('−') ? 'figure negative' : 'figure'}>
      {plus}
      {shown}
    </span>
  );
}

interface RateProps {
  readonly of: number | undefined;
  readonly over: number | undefined;
}

/** `of / over` as a percentage; over zero it is undefined and says so. */
export function RateFigure({ of, over }: RateProps) {
  const t = useTerms();
  const percent = of === undefined || over === undefined ? undefined : percentOf(of, over);
  if (percent !== undefined) return <span className="figure">{percent}%</span>;
  return (
    <abbr className="figure undefined" title={over === 0 ? t('zeroDenominator') : undefined}>
      — <small>{over === 0 && t('undefinedRate')}</small>
    </abbr>
  );
}

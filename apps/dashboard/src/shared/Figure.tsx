import { formatMoney } from './money';
import { percentOf } from './rate';
import { useSettings } from './settings';
import { useTerms } from './terms';

/** An amount of whole fen; negative ones have a minus sign and a colour. */
export function Money({ fen }: { readonly fen: number | string | null | undefined }) {
  const { unit } = useSettings();
  if (fen === null || fen === undefined) return <span className="figure">—</span>;
  const shown = formatMoney(String(fen), unit);
  return <span className={shown.startsWith('−') ? 'figure negative' : 'figure'}>{shown}</span>;
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

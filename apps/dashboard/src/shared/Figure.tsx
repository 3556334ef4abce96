import { useTranslation } from 'react-i18next';
import type { RatePartsFragment } from '../generated/graphql';
import { formatMoney } from './money';
import { useSettings } from './settings';

/** An amount of fen; negative ones have a minus sign and a colour. */
export function Money({ fen }: { readonly fen: string | null | undefined }) {
  const { unit } = useSettings();
  if (fen === null || fen === undefined) return <span className="figure">—</span>;
  return <span className={fen.startsWith('-') ? 'figure negative' : 'figure'}>{formatMoney(fen, unit)}</span>;
}

/** A rate as the API prints it; an undefined one says so, with its reason as the tooltip. */
export function RateFigure({ rate }: { readonly rate: RatePartsFragment }) {
  const { t } = useTranslation();
  if (rate.defined) return <span className="figure">{rate.percent}%</span>;
  return (
    <span className="figure undefined" title={rate.undefinedReason ?? undefined}>
      {t('undefinedRate')}
    </span>
  );
}

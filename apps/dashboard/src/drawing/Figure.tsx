import { exactMoney, shownMoney } from '../wording/money';
import { formatPoints } from '../wording/points';
import { percentOf, withSign } from '../wording/rate';
import { useSettings } from '../wording/settings';
import { useTerms } from '../wording/terms';

interface MoneyProps {
  readonly fen: number | bigint | string | null | undefined;
  /** Whether an increase has a plus sign. */
  readonly signed?: boolean;
  /** Whether less is nothing to be alarmed at: no colour. */
  readonly calm?: boolean;
}

/** An amount of whole fen; negative ones have a minus sign and a colour. */
export function Money({ fen, signed = false, calm = false }: MoneyProps) {
  const { unit } = useSettings();
  if (fen === null || fen === undefined) return <span className="figure">—</span>;
  const shown = shownMoney(String(fen), unit);
  const plus = signed && Number(fen) > 0 ? '+' : '';
  return (
    <span
      className={shown.startsWith('−') && !calm ? 'figure negative' : 'figure'}
      data-value={exactMoney(String(fen), unit)}
      data-shown="amount"
    >
      {plus + shown}
    </span>
  );
}

interface GainProps {
  readonly hundredths: number;
  /** How the size is shown; as points if absent. */
  readonly format?: (hundredths: number) => string;
}

/** A difference: a plus sign where it adds, a minus sign and a colour where it takes away. */
export function Gain({ hundredths, format = formatPoints }: GainProps) {
  return <Signed text={`${hundredths > 0 ? '+' : ''}${format(hundredths)}`} />;
}

/** A figure that has its sign already; negative ones have a colour. */
export function Signed({ text, calm = false }: { readonly text: string; readonly calm?: boolean }) {
  return <span className={text.startsWith('−') && !calm ? 'figure negative' : 'figure'}>{text}</span>;
}

interface RateProps {
  readonly of: number | bigint | undefined;
  readonly over: number | bigint | undefined;
  /** Whether an increase has a plus sign. */
  readonly signed?: boolean;
  readonly calm?: boolean;
}

/** `of / over` as a percentage; over zero it is undefined and says so. */
export function RateFigure({ of, over, signed = false, calm = false }: RateProps) {
  const t = useTerms();
  const percent = of === undefined || over === undefined ? undefined : percentOf(of, over);
  if (percent !== undefined) return <Signed text={`${signed ? withSign(percent) : percent}%`} calm={calm} />;
  const isOverZero = over !== undefined && BigInt(over) === 0n;
  return (
    <abbr className="figure undefined" title={isOverZero ? t('zeroDenominator') : undefined}>
      — <small>{isOverZero && t('undefinedRate')}</small>
    </abbr>
  );
}

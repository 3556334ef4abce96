import { Segmented, Select } from 'antd';
import { memo, useMemo } from 'react';
import type { BridgeFigure } from '../../generated/graphql';
import { RestsOn } from '../../drawing/assumed/RestsOn';
import { ServerAnswerPart } from '../../drawing/ServerAnswerPart';
import { pointInputOf, useFrom } from '../../loading/from';
import { FromPicker } from '../../drawing/FromPicker';
import { useServerAnswer } from '../../loading/use-server-answer';
import { useUrlPart } from '../../time/use-url-part';
import { Waterfall } from '../../drawing/charts/charts';
import { hundredthsOf } from '../../wording/points';
import { useSettings } from '../../wording/settings';
import { useYearData } from '../../loading/YearContext';
import type { AnswerName } from '../../year/year-data';
import { BRIDGE_GROUPINGS, bridgeBars, rowsOfBar, type Bridge, type BridgeGrouping } from './bridge-bars';
import { BridgeList } from './BridgeList';
import { FIGURES, useFigureFormat } from './figures';
import { BRIDGE } from './score.query';
import { useScoreTexts } from './texts';

/** Two points and what moved a figure between them: as a waterfall, and event by event. */
export function BridgePart() {
  const t = useScoreTexts();
  return (
    <section>
      <h2>{t('bridge')}</h2>
      <div className="part-head">
        <FromPicker />
        <FigureSelect />
      </div>
      <BridgeAsked />
    </section>
  );
}

const NAMES = {
  SCORE: 'score',
  EXECUTION_RATE_INITIAL: 'execution_rate_initial',
  EXECUTION_RATE_ADJUSTED: 'execution_rate_adjusted',
  EXECUTED: 'executed',
  INITIAL: 'initial',
  ADJUSTED: 'adjusted',
  RELEASED: 'released',
  RECOVERED: 'recovered',
  THREE_PUBLIC: 'three_public',
} as const satisfies Record<BridgeFigure, string>;

function useFigure() {
  const { get, change } = useUrlPart();
  const figure = FIGURES.find((each) => each === get('figure')?.toUpperCase()) ?? 'SCORE';
  return {
    figure,
    setFigure: (value: BridgeFigure) =>
      change({ figure: value === 'SCORE' ? undefined : value.toLowerCase() }),
  };
}

const FigureSelect = memo(function FigureSelect() {
  const t = useScoreTexts();
  const { figure, setFigure } = useFigure();
  return (
    <label>
      {t('figure')}{' '}
      <Select<BridgeFigure>
        aria-label={t('figure')}
        className="wide"
        value={figure}
        options={FIGURES.map((value) => ({ value, label: t(NAMES[value]) }))}
        onChange={setFigure}
      />
    </label>
  );
});

function BridgeAsked() {
  const { figure } = useFigure();
  const { from } = useFrom();
  const asked = useServerAnswer(BRIDGE, { variables: { from: pointInputOf(from), figure } });
  return (
    <ServerAnswerPart answer={asked}>
      {({ budgetYear }) => (
        <RestsOn answer={RESTS_ON[figure]} brief>
          <BridgeShown bridge={budgetYear.bridge} />
        </RestsOn>
      )}
    </ServerAnswerPart>
  );
}

const BridgeShown = memo(function BridgeShown({ bridge }: { readonly bridge: Bridge }) {
  const t = useScoreTexts();
  const { get, change } = useUrlPart();
  const format = useFigureFormat(bridge.figure);
  const groupings = BRIDGE_GROUPINGS.filter((each) => each !== 'indicator' || bridge.figure === 'SCORE');
  const by = groupings.find((each) => each === get('by')) ?? 'event';
  const bars = useBars(bridge, by);
  const picked = bars?.find(({ key }) => key !== undefined && key === get('bar'));
  const shown = useMemo(
    () => (picked?.key === undefined ? bridge : { ...bridge, rows: rowsOfBar(bridge.rows, by, picked.key) }),
    [bridge, by, picked?.key],
  );
  if (bridge.rows.length === 0) return <p>{t('noEvents')}</p>;
  return (
    <>
      <div className="part-head">
        <BridgeSum bridge={bridge} format={format} />
        <Segmented<BridgeGrouping>
          aria-label={t('groupBy')}
          value={by}
          options={groupings.map((value) => ({ value, label: t(LABELS[value]) }))}
          onChange={(value) => change({ by: value === 'event' ? undefined : value, bar: undefined })}
        />
      </div>
      {bars && (
        <Waterfall
          title={t('bridge')}
          bars={bars}
          format={format}
          head={[t('what'), t('contribution'), t('after')]}
          onPick={(bar) => change({ bar: bar === picked?.key ? undefined : bar })}
        />
      )}
      {picked && (
        <p>
          {t('onlyBar', { bar: picked.name })}{' '}
          <button type="button" className="link" onClick={() => change({ bar: undefined })}>
            {t('everyBar')}
          </button>
        </p>
      )}
      <BridgeList bridge={shown} />
    </>
  );
});

/** The answer that a figure is a part of. */
const RESTS_ON = {
  SCORE: 'SCORE',
  EXECUTION_RATE_INITIAL: 'EXECUTION',
  EXECUTION_RATE_ADJUSTED: 'EXECUTION',
  EXECUTED: 'EXECUTION',
  INITIAL: 'ADJUSTMENTS',
  ADJUSTED: 'ADJUSTMENTS',
  RELEASED: 'EXECUTION',
  RECOVERED: 'CARRY_FORWARD',
  THREE_PUBLIC: 'THREE_PUBLIC',
} as const satisfies Record<BridgeFigure, AnswerName>;

const LABELS = { event: 'event', indicator: 'byIndicator', month: 'byMonth' } as const;

interface SumProps {
  readonly bridge: Bridge;
  readonly format: (hundredths: number) => string;
}

/** Adds up the contributions itself, as a check of the printed sum. */
function BridgeSum({ bridge: { from, to, rows }, format }: SumProps) {
  const t = useScoreTexts();
  if (from === null || to === null) return <p>{t('addsNot')}</p>;
  const sum = rows.reduce((total, { contribution }) => total + hundredthsOf(contribution ?? '0.00'), 0);
  const shown = { from: format(hundredthsOf(from)), sum: format(sum), to: format(hundredthsOf(to)) };
  const holds = hundredthsOf(from) + sum === hundredthsOf(to);
  return (
    <p className={holds ? 'figure' : 'figure negative'} data-testid="bridge-sum">
      {t(holds ? 'adds' : 'addsUpNot', shown)}
    </p>
  );
}

function useBars(bridge: Bridge, by: BridgeGrouping) {
  const t = useScoreTexts();
  const { language } = useSettings();
  const { indicators } = useYearData();
  const { from } = useFrom();
  return useMemo(() => {
    const names = new Map(indicators.map(({ indicatorId, level3 }) => [indicatorId, level3]));
    return bridgeBars(bridge, by, {
      language,
      from: t('start', { day: from.asOf }),
      to: t('end', { day: '' }),
      vouchers: (month, count) => t('vouchersOfMonth', { month, count }),
      indicator: (id) => names.get(id) ?? id,
    });
  }, [bridge, by, language, indicators, from.asOf]);
}

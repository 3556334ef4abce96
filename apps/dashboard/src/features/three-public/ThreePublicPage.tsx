import type { ReactNode } from 'react';
import { RestsOn } from '../../drawing/assumed/RestsOn';
import { Money, RateFigure } from '../../drawing/Figure';
import { TakeAway } from '../../drawing/TakeAway';
import { Scroll } from '../../drawing/Scroll';
import { useSettings } from '../../wording/settings';
import { useTerms } from '../../wording/terms';
import type { YearView } from '../../year/year-at-day';
import { useIsRunning, useSameDay } from '../../loading/use-same-day';
import { useYearPart } from '../../loading/YearContext';
import { Controls } from './Controls';
import { KindMonths, MonthChosen } from './KindMonths';
import { Meetings } from './Meetings';
import { Receptions } from './Receptions';
import { useThreePublicTexts } from './texts';
import { Vehicles } from './Vehicles';
import './three-public.css';

/** 三公经费 by kind and month, against its control number and last year, with receptions, vehicles, meetings and trainings. */
export function ThreePublicPage() {
  const t = useThreePublicTexts();
  return (
    <>
      <RestsOn answer="THREE_PUBLIC" brief>
        <TotalCards />
      </RestsOn>
      <section>
        <h2>{t('byKind')}</h2>
        <RestsOn answer="THREE_PUBLIC">
          <Kinds />
        </RestsOn>
        <TakeAway name="three-public" />
      </section>
      <section>
        <h2>{t('byMonth')}</h2>
        <RestsOn answer="THREE_PUBLIC" brief>
          <KindMonths />
        </RestsOn>
        <TakeAway name="three-public-by-month" />
        <MonthChosen />
      </section>
      <Controls />
      <Receptions />
      <Vehicles />
      <Meetings />
    </>
  );
}

function TotalCards() {
  const t = useTerms();
  const own = useThreePublicTexts();
  const threePublic = useYearPart((view) => view.threePublic);
  const time = useYearPart((view) => view.time);
  const { executedFen, controlFen, lastYearFen } = threePublic.total;
  const left = controlFen === undefined ? undefined : controlFen - executedFen;
  const { beforeOf, running } = useBefore();
  return (
    <dl className="cards">
      <Card name={t('executed')}>
        <Money fen={executedFen} />
      </Card>
      <Card name={t('control')}>
        <Money fen={controlFen} />
      </Card>
      <Card name={own('left')}>
        <Money fen={left} />
      </Card>
      <Card name={t('controlRate')}>
        <RateFigure of={executedFen} over={controlFen} />
      </Card>
      <Card name={t('timeProgress')}>
        <RateFigure of={time.days} over={time.of} />
      </Card>
      <Card name={t('lastYear')}>
        <Money fen={lastYearFen} />
      </Card>
      <Card name={own(running ? 'changeRateSameDay' : 'changeRate')}>
        <ChangeRate now={executedFen} before={beforeOf(undefined, lastYearFen)} />
      </Card>
    </dl>
  );
}

function Card({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className="card">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** What spending is compared with: the whole of last year or, while the year runs, the same day of last year. */
function useBefore() {
  const running = useIsRunning();
  const sameDay = useSameDay();
  const beforeOf = (kind: string | undefined, lastYearFen: number | undefined) =>
    running ? sameDay(kind) : lastYearFen;
  return { running, beforeOf };
}

const COLUMNS = ['executed', 'control', 'controlRate', 'lastYear'] as const;

function Kinds() {
  const t = useTerms();
  const own = useThreePublicTexts();
  const { language } = useSettings();
  const threePublic = useYearPart((view) => view.threePublic);
  const { running, beforeOf } = useBefore();
  return (
    <Scroll label={own('kind')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{own('kind')}</th>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {t(column)}
              </th>
            ))}
            {running && <th scope="col">{t('sameDay')}</th>}
            <th scope="col">{running ? t('onSameDay') : own('change')}</th>
            <th scope="col">{own(running ? 'changeRateSameDay' : 'changeRate')}</th>
          </tr>
        </thead>
        <tbody>
          {threePublic.kinds.map(({ kind, name, change }) => (
            <KindRow
              key={kind}
              name={name[language] ?? name.zh}
              figures={change}
              running={running}
              before={beforeOf(kind, change.lastYearFen)}
            />
          ))}
        </tbody>
        <tfoot>
          <KindRow
            name={t('total')}
            figures={threePublic.total}
            running={running}
            before={beforeOf(undefined, threePublic.total.lastYearFen)}
          />
        </tfoot>
      </table>
    </Scroll>
  );
}

interface KindRowProps {
  readonly name: string;
  readonly figures: YearView['threePublic']['total'];
  readonly running: boolean;
  readonly before: number | undefined;
}

function KindRow({ name, figures, running, before }: KindRowProps) {
  const { executedFen, controlFen, lastYearFen } = figures;
  const above = controlFen !== undefined && executedFen > controlFen;
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className={above ? 'above' : ''}>
        <Money fen={executedFen} />
      </td>
      <td>
        <Money fen={controlFen} />
      </td>
      <td>{controlFen === undefined ? '—' : <RateFigure of={executedFen} over={controlFen} />}</td>
      <td>
        <Money fen={lastYearFen} />
      </td>
      {running && (
        <td>
          <Money fen={before} />
        </td>
      )}
      <td>
        <Money fen={before === undefined ? undefined : executedFen - before} signed calm />
      </td>
      <td>
        <ChangeRate now={executedFen} before={before} />
      </td>
    </tr>
  );
}

function ChangeRate({ now, before }: { readonly now: number; readonly before: number | undefined }) {
  if (before === undefined) return '—';
  return <RateFigure of={now - before} over={before} signed calm />;
}

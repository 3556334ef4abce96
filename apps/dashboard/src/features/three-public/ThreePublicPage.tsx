import type { ReactNode } from 'react';
import { Money, RateFigure } from '../../drawing/Figure';
import { Scroll } from '../../drawing/Scroll';
import { useSettings } from '../../wording/settings';
import { useTerms } from '../../wording/terms';
import type { YearView } from '../../year/year-at-day';
import { useYearPart } from '../../loading/YearContext';
import { Controls } from './Controls';
import { KindMonths } from './KindMonths';
import { Receptions } from './Receptions';
import { useThreePublicTexts } from './texts';
import { Vehicles } from './Vehicles';
import './three-public.css';

/** 三公经费 by kind and month, against its control number and last year, with receptions and vehicles. */
export function ThreePublicPage() {
  const t = useThreePublicTexts();
  return (
    <>
      <TotalCards />
      <section>
        <h2>{t('byKind')}</h2>
        <Kinds />
      </section>
      <section>
        <h2>{t('byMonth')}</h2>
        <KindMonths />
      </section>
      <Controls />
      <Receptions />
      <Vehicles />
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
      <Card name={own('changeRate')}>
        <ChangeRate now={executedFen} before={lastYearFen} />
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

const COLUMNS = ['executed', 'control', 'controlRate', 'lastYear'] as const;

function Kinds() {
  const t = useTerms();
  const own = useThreePublicTexts();
  const { language } = useSettings();
  const threePublic = useYearPart((view) => view.threePublic);
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
            <th scope="col">{own('change')}</th>
            <th scope="col">{own('changeRate')}</th>
          </tr>
        </thead>
        <tbody>
          {threePublic.kinds.map(({ kind, name, change }) => (
            <KindRow key={kind} name={name[language] ?? name.zh} figures={change} />
          ))}
        </tbody>
        <tfoot>
          <KindRow name={t('total')} figures={threePublic.total} />
        </tfoot>
      </table>
    </Scroll>
  );
}

interface KindRowProps {
  readonly name: string;
  readonly figures: YearView['threePublic']['total'];
}

function KindRow({ name, figures: { executedFen, controlFen, lastYearFen } }: KindRowProps) {
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
      <td>
        <Money fen={lastYearFen === undefined ? undefined : executedFen - lastYearFen} signed />
      </td>
      <td>
        <ChangeRate now={executedFen} before={lastYearFen} />
      </td>
    </tr>
  );
}

function ChangeRate({ now, before }: { readonly now: number; readonly before: number | undefined }) {
  if (before === undefined) return '—';
  return <RateFigure of={now - before} over={before} signed />;
}

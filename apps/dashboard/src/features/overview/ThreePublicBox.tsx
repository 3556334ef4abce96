import { RestsOn } from '../../drawing/assumed/RestsOn';
import { Money, RateFigure } from '../../drawing/Figure';
import { PageLink } from '../../drawing/PageLink';
import { Scroll } from '../../drawing/Scroll';
import { TableFiles } from '../../drawing/TableFiles';
import { useName } from '../../wording/settings';
import { useTerms } from '../../wording/terms';
import type { ThreePublicChange } from '../../year/year-data';
import { useIsRunning, useSameDay } from '../../loading/use-same-day';
import { useYearPart } from '../../loading/YearContext';
import { Meter, ratio } from './Rates';
import { useOverviewTexts } from './texts';

/** 三公经费 against its control number and against last year, by kind; while the year runs, against the same day. */
export function ThreePublicBox() {
  const t = useOverviewTexts();
  const terms = useTerms();
  const nameOf = useName();
  const { total, kinds } = useYearPart((view) => view.threePublic);
  const { lastYearFen } = total;
  const running = useIsRunning();
  const sameDay = useSameDay();
  return (
    <section>
      <h2>
        <PageLink path="/three-public">{terms('threePublic')}</PageLink>
      </h2>
      <RestsOn answer="THREE_PUBLIC" brief>
        <Scroll label={terms('threePublic')}>
          <table>
            <thead>
              <tr>
                <td />
                <th scope="col">{terms('executed')}</th>
                <th scope="col">{terms('control')}</th>
                <th scope="col">{terms('lastYear')}</th>
                <th scope="col">{running ? terms('onSameDay') : t('onLastYear')}</th>
              </tr>
            </thead>
            <tbody>
              {kinds.map(({ kind, name, change }) => (
                <ThreePublicRow
                  key={kind}
                  name={nameOf(name, kind)}
                  {...change}
                  beforeFen={running ? sameDay(kind) : change.lastYearFen}
                />
              ))}
            </tbody>
            <tfoot>
              <ThreePublicRow
                name={terms('total')}
                {...total}
                beforeFen={running ? sameDay() : lastYearFen}
              />
            </tfoot>
          </table>
        </Scroll>
        <ControlUsed total={total} />
      </RestsOn>
      <TableFiles name="three-public" />
    </section>
  );
}

function ControlUsed({ total }: { readonly total: ThreePublicChange }) {
  const terms = useTerms();
  const { executedFen, controlFen, lastYearFen } = total;
  return (
    <div className="soft">
      {terms('controlRate')} <RateFigure of={executedFen} over={controlFen} />
      {controlFen !== undefined && (
        <Meter part={Math.min(1, ratio(executedFen, controlFen))} {...markOf(lastYearFen, controlFen)} />
      )}
    </div>
  );
}

/** Last year's spending as a tick, where it lies on the bar. */
function markOf(lastYearFen: number | undefined, controlFen: number): { readonly mark?: number } {
  if (lastYearFen === undefined || lastYearFen > controlFen) return {};
  return { mark: ratio(lastYearFen, controlFen) };
}

interface RowProps {
  readonly name: string;
  readonly executedFen: number;
  readonly controlFen?: number;
  readonly lastYearFen?: number;
  /** What it is compared with: last year’s whole, or while the year runs the same day of it. */
  readonly beforeFen: number | undefined;
}

function ThreePublicRow({ name, executedFen, controlFen, lastYearFen, beforeFen }: RowProps) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        <Money fen={executedFen} />
      </td>
      <td>
        <Money fen={controlFen} />
      </td>
      <td>
        <Money fen={lastYearFen} />
      </td>
      <td>
        <Money fen={beforeFen === undefined ? undefined : executedFen - beforeFen} signed calm />
      </td>
    </tr>
  );
}

import { RestsOn } from '../../drawing/assumed/RestsOn';
import { Money } from '../../drawing/Figure';
import { TakeAway } from '../../drawing/TakeAway';
import { useName } from '../../wording/settings';
import { useTerms } from '../../wording/terms';
import { projectsNotBegun } from '../../year/year-at-day';
import { useYearData, useYearPart } from '../../loading/YearContext';
import { useExecutionTexts } from './texts';

const INITIAL = ['INITIAL'] as const;

/** 批复后未实施的项目. */
export function NotBegun() {
  const t = useExecutionTexts();
  const terms = useTerms();
  const nameOf = useName();
  const data = useYearData();
  const lines = useYearPart((view) => view.lines);
  const projects = projectsNotBegun({ data, lines });
  return (
    <section>
      <h2>
        {t('notBegun')} <span className="count">{projects.length}</span>
      </h2>
      {projects.length === 0 ? (
        <p className="soft">{t('allBegun')}</p>
      ) : (
        <>
          <RestsOn answer="EXECUTION" measures={INITIAL} brief>
            <table>
              <thead>
                <tr>
                  <th scope="col">{t('project')}</th>
                  <th scope="col">{terms('initial')}</th>
                  <th scope="col">{terms('adjusted')}</th>
                </tr>
              </thead>
              <tbody>
                {projects.map(({ code, name, sums }) => (
                  <tr key={code}>
                    <th scope="row">
                      <span className="code">{code}</span> {nameOf(name, code)}
                    </th>
                    <td>
                      <Money fen={sums.initialFen} />
                    </td>
                    <td>
                      <Money fen={sums.adjustedFen} />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </RestsOn>
          <TakeAway name="not-begun" />
        </>
      )}
    </section>
  );
}

import { memo } from 'react';
import { EntryMark } from '../../drawing/assumed/EntryMark';
import { RestsOn } from '../../drawing/assumed/RestsOn';
import { Scroll } from '../../drawing/Scroll';
import { Gain } from '../../drawing/Figure';
import { hundredthsOf } from '../../wording/points';
import { useSettings } from '../../wording/settings';
import { useTerms } from '../../wording/terms';
import type { AssumedMark, ScoreChange } from '../../year/year-data';
import { useYearPart } from '../../loading/YearContext';
import { SplitCells } from './SplitCells';
import { useScoreTexts } from './texts';
import { useIndicatorMarks } from './indicator-marks';
import { TreeFiles } from './TreeFiles';
import { branchesOf, PARTS, splitOf, type Branch, type IndicatorAt } from './tree';
import { useFolded } from './use-folded';
import type { OtherScore, OtherStanding, RuleSet } from './use-other-rules';

interface TreeProps {
  readonly other: OtherScore | undefined;
}

/** 一级指标 → 指标 with target, result, points and the formula of each loss; another rule set's points beside them. */
export function IndicatorTree({ other }: TreeProps) {
  const indicators = useYearPart((view) => view.indicators);
  const score = useYearPart((view) => view.score);
  const t = useScoreTexts();
  const { folded, toggle } = useFolded();
  const marks = useIndicatorMarks();
  if (indicators.length === 0) return <section>{t('noIndicators')}</section>;
  return (
    <section>
      <h2>{t('tree')}</h2>
      {/* Also before the marks of the rows are known: a line that comes and goes would move the page. */}
      <RestsOn answer="SCORE" marksRows>
        <Scroll label={t('tree')}>
          <table className="tree">
            <TreeHead compared={other !== undefined} />
            {branchesOf(indicators).map((branch) => (
              <tbody key={branch.level1}>
                <BranchRow
                  branch={branch}
                  open={!folded.includes(branch.level1)}
                  toggle={() => toggle(branch.level1)}
                  compared={other !== undefined}
                />
                {!folded.includes(branch.level1) &&
                  branch.indicators.map((indicator) => (
                    <IndicatorRow
                      key={indicator.indicatorId}
                      indicator={indicator}
                      mark={marks?.get(indicator.indicatorId)}
                      by={other?.ruleSet}
                      other={other?.indicators.get(indicator.indicatorId)}
                    />
                  ))}
              </tbody>
            ))}
            {score && <TotalRow score={score} other={other} />}
          </table>
        </Scroll>
      </RestsOn>
      <TreeFiles indicators={indicators} marks={marks} other={other} />
    </section>
  );
}

interface TotalProps extends TreeProps {
  readonly score: ScoreChange;
}

function TotalRow({ score, other }: TotalProps) {
  const terms = useTerms();
  return (
    <tfoot>
      <tr>
        <th scope="row">{terms('total')}</th>
        <td colSpan={2} className="roomy" />
        <SplitCells split={splitOf(score)} />
        {other && <td className="figure">{other.total?.earned}</td>}
        {other && <td />}
      </tr>
    </tfoot>
  );
}

function TreeHead({ compared }: { readonly compared: boolean }) {
  const t = useScoreTexts();
  const terms = useTerms();
  return (
    <thead>
      <tr>
        <th scope="col">{t('indicator')}</th>
        <th scope="col" className="roomy">
          {t('target')}
        </th>
        <th scope="col" className="roomy">
          {t('actual')}
        </th>
        {PARTS.map((column) => (
          <th key={column} scope="col">
            {terms(column)}
          </th>
        ))}
        {compared && <th scope="col">{t('compareWith')}</th>}
        {compared && <th scope="col">{t('difference')}</th>}
      </tr>
    </thead>
  );
}

interface BranchProps {
  readonly branch: Branch;
  readonly open: boolean;
  readonly toggle: () => void;
  readonly compared: boolean;
}

function BranchRow({ branch: { level1, split }, open, toggle, compared }: BranchProps) {
  const t = useScoreTexts();
  return (
    <tr className="branch">
      <th scope="rowgroup">
        <button type="button" aria-expanded={open} onClick={toggle}>
          <span aria-hidden>{open ? '▾' : '▸'}</span> {level1}
          <span className="unseen">{t(open ? 'fold' : 'unfold', { name: '' })}</span>
        </button>
      </th>
      <td colSpan={2} className="roomy" />
      <SplitCells split={split} />
      {compared && <td colSpan={2} />}
    </tr>
  );
}

interface IndicatorProps {
  readonly indicator: IndicatorAt;
  /** What is assumed under its points; undefined if nothing is. */
  readonly mark: AssumedMark | undefined;
  /** The rule set that is compared, and what the indicator is worth under it. */
  readonly by: RuleSet | undefined;
  readonly other: OtherStanding | undefined;
}

/** A day on which an indicator did not move draws nothing of it. */
const IndicatorRow = memo(function IndicatorRow({ indicator, mark, by, other }: IndicatorProps) {
  const t = useScoreTexts();
  const { language } = useSettings();
  const { level2, level3, standing } = indicator;
  const split = splitOf(standing);
  const earned = other?.earned;
  return (
    <>
      <tr className={split.lost > 0 ? 'lossy' : undefined}>
        <th scope="row">
          <small>{level2}</small> {level3}
          <EntryMark mark={mark} />
        </th>
        <td className="roomy" title={t('targetSince', { day: standing.targetSince })}>
          {standing.target[language]}
        </td>
        <td className="roomy">{standing.actual?.[language] ?? '—'}</td>
        <SplitCells split={split} />
        {by && <td className="figure">{earned ?? '—'}</td>}
        {by && <td>{earned ? <Gain hundredths={hundredthsOf(earned) - split.earned} /> : '—'}</td>}
      </tr>
      <NotesRow indicator={indicator} by={by} other={other} />
    </>
  );
});

/** The formula with its numbers and the reason; on narrow screens target and result too, which have no column there. */
function NotesRow({ indicator: { standing }, by, other }: Omit<IndicatorProps, 'mark'>) {
  const t = useScoreTexts();
  const { language } = useSettings();
  const formula = other?.formula;
  return (
    <tr className="notes">
      <td colSpan={by ? 9 : 7}>
        <div className="tight">
          {t('target')} {standing.target[language]}，{t('actual')} {standing.actual?.[language] ?? '—'}
        </div>
        {[standing.formula, standing.why?.[language]].filter(Boolean).join('　')}
        {formula && formula !== standing.formula && (
          <div>
            {by?.name[language]}：{formula}
          </div>
        )}
      </td>
    </tr>
  );
}

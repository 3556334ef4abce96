import { Fold } from '../../drawing/Fold';
import { memo } from 'react';
import { FormLink } from '../../drawing/FormLink';
import { LeftOut } from '../../drawing/assumed/LeftOut';
import { AssumedSign } from '../../drawing/assumed/AssumedLine';
import { rulingOf, RulingTexts } from '../../drawing/RuledBy';
import { PageLink } from '../../drawing/PageLink';
import { useSettings } from '../../wording/settings';
import { useTerms } from '../../wording/terms';
import { unbroken } from '../../wording/unbroken';
import type { Warning } from '../../year/year-data';
import { useShownMarked } from '../../loading/AssumedContext';
import { usePolicyTexts, type PolicyText } from '../../loading/use-policy-texts';
import { useYearData, useYearPart } from '../../loading/YearContext';
import { useOverviewTexts } from './texts';
import { causeOf, problemOf, warningGroups, type WarningGroup } from './warning-cause';

const SHOWN_AT_ONCE = 3;

/** What wants attention on this day, gravest first; each leads to its cause. */
export function Warnings() {
  const t = useOverviewTexts();
  const terms = useTerms();
  const { complete } = useYearData().warnings;
  const all = useYearPart((view) => view.warnings);
  const warnings = useShownMarked(all);
  // Asked with the page, not when a warning comes: a new point costs one request.
  const { texts } = usePolicyTexts();
  return (
    <section>
      <h2>
        {t('warnings')} <span className="count">{warnings.length}</span>
      </h2>
      <LeftOut count={all.length - warnings.length} />
      {warnings.length === 0 && <p className="soft">{terms(complete ? 'none' : 'loading')}</p>}
      {warningGroups(warnings).map((group) => (
        <Group key={group.severity + group.code} group={group} texts={texts} />
      ))}
    </section>
  );
}

/** The severity as styles and texts call it. */
const SAID = { BREACH: 'breach', WARNING: 'warning', NOTICE: 'notice' } as const;

interface GroupProps {
  readonly group: WarningGroup;
  readonly texts: readonly PolicyText[];
}

function Group({ group: { severity, code, warnings }, texts }: GroupProps) {
  const t = useOverviewTexts();
  const [first, rest] = [warnings.slice(0, SHOWN_AT_ONCE), warnings.slice(SHOWN_AT_ONCE)];
  const ruled = warnings.flatMap(({ policySubjects }) => policySubjects);
  return (
    <>
      <ul className={`warnings ${SAID[severity]}`}>
        {first.map((warning, index) => (
          <Item key={index} warning={warning} />
        ))}
      </ul>
      <RulingTexts texts={rulingOf(texts, ruled)} />
      {rest.length > 0 && (
        <Fold name={`warnings ${severity} ${code}`} title={t('more', { count: rest.length })}>
          <ul className={`warnings ${SAID[severity]}`}>
            {rest.map((warning, index) => (
              <Item key={index} warning={warning} />
            ))}
          </ul>
        </Fold>
      )}
    </>
  );
}

const Item = memo(function Item({ warning }: { readonly warning: Warning }) {
  const t = useOverviewTexts();
  const { language } = useSettings();
  const { lines } = useYearData();
  const { severity, text, assumed } = warning;
  return (
    <li>
      <span className="severity">{t(SAID[severity])}</span>{' '}
      <PageLink {...causeOf(warning, lines)}>{unbroken(text[language])}</PageLink>{' '}
      <FormLink form="findProblem" given={problemOf(warning, lines, language)}>
        {t('toProblem')}
      </FormLink>
      {assumed && (
        <>
          {' '}
          <AssumedSign />
        </>
      )}
    </li>
  );
});

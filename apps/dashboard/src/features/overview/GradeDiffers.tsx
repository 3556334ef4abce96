import { PageLink } from '../../drawing/PageLink';
import { useYearPart } from '../../loading/YearContext';
import { useSettings } from '../../wording/settings';
import { unbroken } from '../../wording/unbroken';
import { useOverviewTexts } from './texts';

/** What an auditor is to see before anything else: a grade from outside that is not the unit's own. */
export function GradeDiffers() {
  const t = useOverviewTexts();
  const { language } = useSettings();
  const warnings = useYearPart((view) => view.warnings);
  const differing = warnings.filter(({ code }) => code === 'EXTERNAL_GRADE_DIFFERS');
  if (differing.length === 0) return null;
  return (
    <section className="wide" data-testid="grade-differs">
      <h2>
        <PageLink path="/score">{t('gradeDiffers')}</PageLink>
      </h2>
      <ul className="warnings warning">
        {differing.map(({ text }) => (
          <li key={text.zh}>
            <span className="severity">{t('warning')}</span> {unbroken(text[language])}
          </li>
        ))}
      </ul>
    </section>
  );
}

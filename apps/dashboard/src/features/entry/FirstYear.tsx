import { Fold } from '../../drawing/Fold';
import { CommandEntry } from '../../commands/CommandEntry';
import { formFor } from '../../commands/forms';
import { useCommandTexts } from '../../commands/command-texts';
import { ImportYear } from './ImportYear';
import { useEntryTexts } from './texts';
import { beginningPath } from './year-path';
import './entry.css';

const NOWHERE = { unit: '', year: 0 };
const FORMS = [formFor('registerUnit'), formFor('openYear')];

/** What a ledger without any year begins with. */
export function FirstYear() {
  const t = useEntryTexts();
  const said = useCommandTexts();
  const goTo = ({ unitCode, fiscalYear }: Readonly<Record<string, string>>) => {
    if (unitCode !== undefined && fiscalYear !== undefined)
      window.location.assign(beginningPath(unitCode, fiscalYear));
  };
  return (
    <main id="content">
      <section>
        <h2>{t('begin')}</h2>
        <p>{t('beginBy')}</p>
        <ImportYear />
      </section>
      <section>
        <h2>{t('byHand')}</h2>
        {FORMS.map((form) => (
          <Fold key={form.command} name={form.command} className="by-hand" title={said(form.command)}>
            <CommandEntry form={form} of={NOWHERE} onDone={goTo} />
          </Fold>
        ))}
      </section>
    </main>
  );
}

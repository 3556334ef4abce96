import { Money } from '../../drawing/Figure';
import { PageLink } from '../../drawing/PageLink';
import { RuledBy } from '../../drawing/RuledBy';
import { TableFiles } from '../../drawing/TableFiles';
import { useTerms } from '../../wording/terms';
import { useViewing } from '../../loading/ViewerContext';
import { useYearView } from '../../loading/YearContext';
import type { YearData } from '../../year/year-data';
import { useThreePublicTexts } from './texts';

/** Control numbers that were set and raised up to the point, with what approved them. */
export function Controls() {
  const t = useThreePublicTexts();
  const terms = useTerms();
  const { may } = useViewing();
  const { data, asOf } = useYearView();
  const controls = data.threePublic.controls.filter(({ on }) => on <= asOf);
  return (
    <section>
      <h2>{terms('control')}</h2>
      <RuledBy subjects={['THREE_PUBLIC_CONTROL']} />
      {controls.length === 0 && (
        <p className="nothing">
          {t('noControl')}{' '}
          {may('setThreePublicControl') && (
            <PageLink path="/entry" query={{ form: 'setThreePublicControl' }}>
              {t('setControl')}
            </PageLink>
          )}
        </p>
      )}
      {controls.length > 0 && <ControlTable controls={controls} />}
      {controls.length > 0 && <TableFiles name="control-numbers" />}
    </section>
  );
}

function ControlTable({ controls }: { readonly controls: YearData['threePublic']['controls'] }) {
  const t = useThreePublicTexts();
  const terms = useTerms();
  return (
    <table className="narrow">
      <thead>
        <tr>
          <th scope="col">{t('from')}</th>
          <th scope="col" className="text">
            {t('how')}
          </th>
          <th scope="col" className="text">
            {t('approvalNo')}
          </th>
          <th scope="col">{terms('control')}</th>
        </tr>
      </thead>
      <tbody>
        {controls.map(({ on, how, approvalNo, totalFen }) => (
          <tr key={`${on} ${totalFen}`}>
            <th scope="row">{on}</th>
            <td className="text">{t(how === 'RAISED' ? 'raised' : 'set')}</td>
            <td className="text">{approvalNo ?? '—'}</td>
            <td>
              <Money fen={totalFen} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

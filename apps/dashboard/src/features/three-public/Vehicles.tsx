import { Money } from '../../drawing/Figure';
import { RuledBy } from '../../drawing/RuledBy';
import { TableFiles } from '../../drawing/TableFiles';
import { useTerms } from '../../wording/terms';
import { useShownEntries } from '../../loading/AssumedContext';
import { useYearPart } from '../../loading/YearContext';
import { vehiclesOf } from './model';
import { useThreePublicTexts } from './texts';
import { isIn, useMonth } from './use-month';

/** 公务用车 by number plate, up to the point, or in one month of it. */
export function Vehicles() {
  const t = useThreePublicTexts();
  const terms = useTerms();
  const vouchers = useShownEntries(useYearPart((view) => view.vouchers));
  const { month } = useMonth();
  const vehicles = vehiclesOf(vouchers, ({ occurredOn }) => isIn(month, occurredOn));
  return (
    <section>
      <h2>{t('vehicles', { count: vehicles.length })}</h2>
      <p className="soft">{t('vehicleRules')}</p>
      <RuledBy subjects={['VEHICLES']} />
      {vehicles.length === 0 ? (
        <p className="nothing">{terms('none')}</p>
      ) : (
        <table className="narrow">
          <thead>
            <tr>
              <th scope="col">{t('vehicle')}</th>
              <th scope="col">{t('vouchers')}</th>
              <th scope="col">{terms('executed')}</th>
            </tr>
          </thead>
          <tbody>
            {vehicles.map(({ vehicle, vouchers: count, executedFen }) => (
              <tr key={vehicle}>
                <th scope="row">{vehicle}</th>
                <td className="figure">{count}</td>
                <td>
                  <Money fen={executedFen} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {vehicles.length > 0 && <TableFiles name="vehicles" />}
    </section>
  );
}

import { Button } from 'antd';
import { Scroll } from '../../drawing/Scroll';
import { TableFiles } from '../../drawing/TableFiles';
import { useUrlPart } from '../../time/use-url-part';
import { FIGURES } from './figures';
import { useUnitsTexts } from './texts';
import type { UnitRow } from './units';

/** Chosen units side by side: a column each. */
export function Compared({ rows }: { readonly rows: readonly UnitRow[] }) {
  const t = useUnitsTexts();
  const { change } = useUrlPart();
  if (rows.length === 0) return null;
  return (
    <section>
      <div className="head">
        <h2>{t('comparing', { count: rows.length })}</h2>
        <Button size="small" onClick={() => change({ beside: undefined })}>
          {t('clear')}
        </Button>
      </div>
      <Scroll label={t('compare')}>
        <table className="figures beside">
          <thead>
            <tr>
              <th scope="col">{t('figure')}</th>
              {rows.map(({ unitCode, name }) => (
                <th key={unitCode} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {FIGURES.map(({ key, show }) => (
              <tr key={key}>
                <th scope="row">{t(key)}</th>
                {rows.map((row) => (
                  <td key={row.unitCode} className="figure">
                    {show(row)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      <TableFiles name="units-side-by-side" />
    </section>
  );
}

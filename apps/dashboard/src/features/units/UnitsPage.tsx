import { ServerAnswerPart } from '../../drawing/ServerAnswerPart';
import { Compared } from './Compared';
import { Filters } from './Filters';
import { Totals } from './Totals';
import { UnitsTable } from './UnitsTable';
import { useListed } from './use-listed';
import { useStandings } from './use-standings';
import type { UnitRow } from './units';
import './units.css';

/** Every unit that may be seen, the worst first: narrowed, sorted, summed, held side by side and taken away. */
export function UnitsPage() {
  return <ServerAnswerPart answer={useStandings()}>{(rows) => <Units all={rows} />}</ServerAnswerPart>;
}

function Units({ all }: { readonly all: readonly UnitRow[] }) {
  const listed = useListed(all);
  return (
    <>
      <section className="units">
        <Filters all={all} listed={listed.rows.length} />
        <Totals rows={listed.rows} />
        <UnitsTable {...listed} />
      </section>
      <Compared rows={all.filter(({ unitCode }) => listed.compared.includes(unitCode))} />
    </>
  );
}

import { Button } from 'antd';
import { memo } from 'react';
import { useCommandTexts } from '../../../commands/command-texts';
import { Control } from '../../../commands/Control';
import type { Field, SimpleField } from '../../../commands/field';
import { useFieldTexts } from '../../../commands/field-texts';
import { FormContext } from '../../../commands/FormContext';
import { useFormWords } from '../../../commands/use-form-words';
import type { ShownUnit } from '../../../wording/money';
import type { GridColumn } from './columns';
import { isEmpty, type GridRow } from './rows';
import { FORM, readRow, type Grid } from './use-grid';

interface RowProps extends Pick<Grid, 'edit' | 'resolve' | 'remove'> {
  readonly row: GridRow;
  readonly index: number;
  readonly columns: readonly GridColumn[];
  readonly unit: ShownUnit;
}

/** A voucher of the grid: each cell with what is wrong with it. */
export const GridRowView = memo(
  function GridRowView({ row, index, columns, unit, edit, resolve, remove }: RowProps) {
    const said = useCommandTexts();
    const inWords = useFormWords();
    const faults = useFaults(row, unit);
    const form = {
      id: row.key,
      values: row.cells,
      unit,
      faults,
      change: (path: string, value: string) => edit(row, path, value),
      put: () => undefined,
    };
    const elsewhere = row.refused && !columns.some((column) => faults[column] !== undefined);
    return (
      <FormContext value={form}>
        <tr onBlur={() => resolve(row)}>
          <th scope="row">{index + 1}</th>
          {columns.map((column) => (
            <Cell key={column} column={column} row={index} fault={faults[column]} />
          ))}
          <td className="end">
            {elsewhere && <span className="fault">{inWords(row.refused?.said ?? '')}</span>}
            {!isEmpty(row) && (
              <Button
                size="small"
                type="text"
                tabIndex={-1}
                aria-label={said('removeRow', { row: index + 1 })}
                onClick={() => remove(new Set([row.key]))}
              >
                ×
              </Button>
            )}
          </td>
        </tr>
      </FormContext>
    );
  },
  // What is done with a row reads the rows as they are then: a row is drawn again where it is another.
  (before, after) =>
    before.row === after.row &&
    before.index === after.index &&
    before.unit === after.unit &&
    before.columns.join() === after.columns.join(),
);

interface CellProps {
  readonly column: GridColumn;
  readonly row: number;
  readonly fault: string | undefined;
}

function Cell({ column, row, fault }: CellProps) {
  const name = useFieldTexts();
  const field = FIELDS.get(column);
  return (
    <td data-row={row} data-column={column} title={fault} aria-label={field && name(field.name)}>
      {field && <Control field={field} path={column} />}
      {fault !== undefined && fault !== '' && <span className="fault">{fault}</span>}
    </td>
  );
}

/** By path, in the words of the form; nothing of a row in which nothing stands yet. */
function useFaults(row: GridRow, unit: ShownUnit): Readonly<Record<string, string>> {
  const said = useCommandTexts();
  const inWords = useFormWords();
  if (isEmpty(row)) return {};
  const values = unit === 'yuan' ? { unit: '元', decimals: 2 } : { unit: '万元', decimals: 6 };
  const { refused } = row;
  return {
    ...Object.fromEntries(
      Object.entries(readRow(row, unit).faults).map(([path, fault]) => [path, said(fault, values)]),
    ),
    ...(refused?.field !== undefined && { [refused.field]: inWords(refused.said) }),
  };
}

const FIELDS = new Map(FORM.fields.flatMap((field) => simpleFields(field, '')));

function simpleFields(field: Field, at: string): readonly (readonly [string, SimpleField])[] {
  if (field.kind === 'group') return field.fields.flatMap((inner) => simpleFields(inner, `${field.name}.`));
  if (field.kind === 'rows' || field.kind === 'unit' || field.kind === 'yes') return [];
  return [[at + field.name, field]];
}

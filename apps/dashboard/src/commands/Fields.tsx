import { Button } from 'antd';
import { Money } from '../drawing/Figure';
import { FieldBox } from './FieldBox';
import { fenText } from './amount-text';
import { useCommandTexts } from './command-texts';
import { rowInitials } from './draft-store';
import { isAsked, rowCount, withoutRow, type Field, type GroupField, type RowsField } from './field';
import { useFieldTexts } from './field-texts';
import { useForm } from './FormContext';

interface FieldsProps {
  readonly fields: readonly Field[];
  /** Path of the input that they are of, with a dot at its end; '' for the outermost. */
  readonly at?: string;
}

/** The fields of an input, in the order of its table. */
export function Fields({ fields, at = '' }: FieldsProps) {
  const { values } = useForm();
  return fields
    .filter((field) => isAsked(field, values, at))
    .map((field) => {
      if (field.kind === 'group') return <Group key={field.name} field={field} at={at} />;
      if (field.kind === 'rows') return <Rows key={field.name} field={field} at={at} />;
      return field.kind === 'unit' || field.kind === 'yes' ? null : (
        <FieldBox key={field.name} field={field} path={`${at}${field.name}`} />
      );
    });
}

function Group({
  field: { name, fields, optional, whenCode },
  at,
}: {
  readonly field: GroupField;
  readonly at: string;
}) {
  const t = useFieldTexts();
  const said = useCommandTexts();
  return (
    <fieldset className="group">
      <legend>
        {t(name)} {optional && <small>{said(whenCode ? 'demanded' : 'optional')}</small>}
      </legend>
      <Fields fields={fields} at={`${at}${name}.`} />
    </fieldset>
  );
}

function Rows({ field, at }: { readonly field: RowsField; readonly at: string }) {
  const t = useFieldTexts();
  const said = useCommandTexts();
  const { values, put, faults } = useForm();
  const path = `${at}${field.name}`;
  const count = rowCount(values, path);
  return (
    <fieldset className="rows" aria-describedby={faults[path] === undefined ? undefined : `${path}-fault`}>
      <legend>
        {t(field.name)} {field.optional && <small>{said('optional')}</small>}
      </legend>
      {Array.from({ length: count }, (_, row) => (
        <div key={row} className="row">
          <Fields fields={field.fields} at={`${path}.${row}.`} />
          <Button
            className="remove"
            aria-label={said('removeRow', { row: row + 1 })}
            disabled={count === 1}
            onClick={() => put(withoutRow(values, path, row))}
          >
            ×
          </Button>
        </div>
      ))}
      {faults[path] !== undefined && (
        <p id={`${path}-fault`} role="alert" className="fault">
          {faults[path]}
        </p>
      )}
      <p className="row-foot">
        <Button onClick={() => put({ ...values, ...rowInitials(field, at, count) })}>{said('addRow')}</Button>
        {field.fields.some(({ name }) => name === 'amount') && <Sum path={path} count={count} />}
      </p>
    </fieldset>
  );
}

/** What the rows add up to, where all of them can be read: a transfer must come to zero. */
function Sum({ path, count }: { readonly path: string; readonly count: number }) {
  const { values, unit } = useForm();
  const said = useCommandTexts();
  const amounts = Array.from({ length: count }, (_, row) =>
    fenText(values[`${path}.${row}.amount`] ?? '', unit),
  );
  if (amounts.some((fen) => fen === undefined)) return null;
  const sum = amounts.reduce((total, fen) => total + BigInt(fen ?? 0), 0n);
  return (
    <span>
      {said('sum', { amount: '' })}
      <Money fen={String(sum)} />
    </span>
  );
}

import { exactMoney, formatMoney } from '../wording/money';
import { fenText } from './amount-text';
import { useCommandTexts } from './command-texts';
import { Control } from './Control';
import type { SimpleField } from './field';
import { useFieldTexts } from './field-texts';
import { useForm } from './FormContext';
import { LineComposer } from './LineComposer';

export interface FieldProps {
  readonly field: SimpleField;
  readonly path: string;
}

/** A field with its label, and below it what is wrong with it. */
export function FieldBox({ field, path }: FieldProps) {
  const t = useFieldTexts();
  const said = useCommandTexts();
  const { id, faults } = useForm();
  const fault = faults[path];
  return (
    <div className={`field is-${field.kind}`} data-path={path}>
      <label htmlFor={`${id}-${path}`}>
        {t(field.label ?? field.name)} {field.optional && <small>{said('optional')}</small>}
      </label>
      <Control field={field} path={path} />
      {field.kind === 'amount' && <InFull path={path} />}
      {field.kind === 'line' && <LineComposer path={path} />}
      {fault !== undefined && (
        <p id={`${id}-${path}-fault`} role="alert" className="fault">
          {fault}
        </p>
      )}
    </div>
  );
}

/** The amount in the other unit, so that a slip of ten thousand is seen. */
function InFull({ path }: { readonly path: string }) {
  const { values, unit } = useForm();
  const fen = fenText(values[path] ?? '', unit);
  if (fen === undefined || fen === '0') return null;
  // 万元 exact: rounded, a small amount would be said to equal nothing.
  const other = unit === 'yuan' ? `${exactMoney(fen, 'wanYuan')} 万元` : `${formatMoney(fen, 'yuan')} 元`;
  return <p className="hint figure">= {other}</p>;
}

import { Checkbox, Input, Select } from 'antd';
import { GrowingText } from '../drawing/GrowingText';
import { useCommandTexts } from './command-texts';
import type { SimpleField } from './field';
import type { ControlState } from './control-state';
import { DayInput } from './DayInput';
import { useForm } from './FormContext';
import { Offering } from './Offering';
import { UploadBox } from './UploadBox';

interface ControlProps {
  readonly field: SimpleField;
  readonly path: string;
}

/** What a field is filled in with, by its kind. */
export function Control({ field, path }: ControlProps) {
  const { id, values, faults, change } = useForm();
  const own = `${id}-${path}`;
  const wrong = faults[path] !== undefined;
  // Of a group or a list that is optional as a whole, nothing is needed until something of it is filled in.
  const needed = field.optional !== true && field.kind !== 'flag' && !path.includes('.');
  const shared: ControlState = {
    id: own,
    value: values[path] ?? '',
    set: (next) => change(path, next),
    marks: {
      'aria-invalid': wrong,
      ...(needed && { 'aria-required': true }),
      ...(wrong && { 'aria-describedby': `${own}-fault` }),
    },
    ...(wrong && { status: 'error' }),
  };
  if (field.offer) return <Offering {...shared} offer={field.offer} path={path} />;
  switch (field.kind) {
    case 'flag':
      return <Flag {...shared} />;
    case 'choice':
      return <Choice {...shared} field={field} />;
    case 'longText':
    case 'json':
      return <LongText {...shared} />;
    case 'date':
      return <DayInput {...shared} />;
    case 'upload':
      return <UploadBox {...shared} path={path} />;
    case 'text':
    case 'line':
      return <Typed {...shared} type="text" />;
    case 'amount':
    case 'count':
    case 'decimal':
      return <Typed {...shared} type="number" />;
  }
}

interface TypedState extends ControlState {
  /** Numbers are typed as text: a browser's number box takes neither separators nor what is pasted from a document. */
  readonly type: 'text' | 'number';
}

function Typed({ id, value, set, marks, status, type }: TypedState) {
  const onChange = ({ target }: { readonly target: { readonly value: string } }) => set(target.value);
  const common = { id, value, onChange, ...marks, ...(status && { status }) };
  return <Input {...common} inputMode={type === 'text' ? 'text' : 'decimal'} autoComplete="off" />;
}

function LongText({ id, value, set, marks, status }: ControlState) {
  const common = { id, value, ...marks, ...(status && { status }) };
  return <GrowingText {...common} lines={[2, 12]} onChange={({ target }) => set(target.value)} />;
}

function Flag({ id, value, set, marks }: ControlState) {
  return (
    <Checkbox
      id={id}
      {...marks}
      checked={value === 'true'}
      onChange={({ target }) => set(String(target.checked))}
    />
  );
}

function Choice({ id, value, set, marks, status, field }: ControlState & { readonly field: SimpleField }) {
  const said = useCommandTexts();
  return (
    <Select<string>
      id={id}
      {...marks}
      {...(status && { status })}
      popupMatchSelectWidth={false}
      allowClear={field.optional === true}
      value={value}
      options={(field.options ?? []).map((each) => ({ value: each, label: said(each) }))}
      onChange={(next: string | undefined) => set(next ?? '')}
    />
  );
}

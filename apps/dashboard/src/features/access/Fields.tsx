import type { ReactNode } from 'react';
import { Calendar } from '../../drawing/Calendar';
import { dayText } from '../../time/day-text';
import { useTerms } from '../../wording/terms';
import { useForm, type Draft } from './form';
import type { ShownGrant } from './may-grant';
import { useAccessTexts } from './texts';

interface FieldProps {
  readonly path: string;
  readonly label: string;
  readonly optional?: boolean;
}

/** A label, the input and its fault. */
function Field({ path, label, optional = false, children }: FieldProps & { readonly children: ReactNode }) {
  const t = useAccessTexts();
  const { id, faults } = useForm();
  const fault = faults[path];
  return (
    <div className="field">
      <label htmlFor={`${id}-${path}`}>
        {label} {optional && <small>{t('optional')}</small>}
      </label>
      {children}
      {fault !== undefined && (
        <p id={`${id}-${path}-fault`} role="alert" className="fault">
          {fault}
        </p>
      )}
    </div>
  );
}

function useControl(path: string) {
  const { id, values, faults, change } = useForm();
  const wrong = faults[path] !== undefined;
  return {
    set: (value: string) => change({ [path]: value }),
    marks: {
      id: `${id}-${path}`,
      name: path,
      value: values[path] ?? '',
      'aria-invalid': wrong,
      ...(wrong && { 'aria-describedby': `${id}-${path}-fault` }),
    },
  };
}

/** A line of text. */
export function TextField(field: FieldProps) {
  const { set, marks } = useControl(field.path);
  return (
    <Field {...field}>
      <input type="text" autoComplete="off" {...marks} onChange={({ target }) => set(target.value)} />
    </Field>
  );
}

/** A day, in whatever writing; the calendar is the browser's. */
export function DayField(field: FieldProps) {
  const terms = useTerms();
  const { set, marks } = useControl(field.path);
  const day = dayText(marks.value);
  return (
    <Field {...field}>
      <span className="day-box">
        <input
          type="text"
          inputMode="numeric"
          autoComplete="off"
          placeholder="YYYY-MM-DD"
          {...marks}
          onChange={({ target }) => set(target.value)}
          onBlur={() => day !== undefined && day !== marks.value && set(day)}
        />
        <Calendar label={`${field.label}：${terms('calendar')}`} value={day ?? ''} onPick={set} passedOver />
      </span>
    </Field>
  );
}

interface ChoiceFieldProps extends FieldProps {
  readonly options: readonly { readonly value: string; readonly label: string }[];
  /** What changes with it. */
  readonly also?: Draft;
}

/** One of a list, which begins with none. */
export function ChoiceField({ options, also, ...field }: ChoiceFieldProps) {
  const t = useAccessTexts();
  const { change } = useForm();
  const { marks } = useControl(field.path);
  return (
    <Field {...field}>
      <select
        className="choice"
        {...marks}
        onChange={({ target }) => change({ [field.path]: target.value, ...also })}
      >
        <option value="">{t('choose')}</option>
        {options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </Field>
  );
}

interface PersonFieldsProps {
  /** Where the person stands in the input. */
  readonly at: 'person' | 'to';
  /** Those who were granted something before. */
  readonly known: readonly ShownGrant['person'][];
}

/** Somebody who signs in. Whom the subject of somebody known names is filled in. */
export function PersonFields({ at, known }: PersonFieldsProps) {
  const t = useAccessTexts();
  const { id, change } = useForm();
  const { marks } = useControl(`${at}.subject`);
  const type = (subject: string) => {
    const found = known.find((person) => person.subject === subject);
    const rest = found && { [`${at}.name`]: found.name, [`${at}.issuer`]: found.issuer };
    change({ [`${at}.subject`]: subject, ...rest });
  };
  return (
    <>
      <Field path={`${at}.subject`} label={t('subject')}>
        <input
          type="text"
          autoComplete="off"
          list={`${id}-known`}
          {...marks}
          onChange={({ target }) => type(target.value)}
        />
        <datalist id={`${id}-known`}>
          {known.map(({ issuer, subject, name }) => (
            <option key={`${issuer} ${subject}`} value={subject}>
              {name}
            </option>
          ))}
        </datalist>
      </Field>
      <TextField path={`${at}.name`} label={t('name')} />
      <TextField path={`${at}.issuer`} label={t('issuer')} />
    </>
  );
}

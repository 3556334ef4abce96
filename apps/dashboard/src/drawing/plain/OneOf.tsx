import { useId } from 'react';
import type { Option } from './option';

interface OneOfProps<Value> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly Option<Value>[];
  readonly onChange: (value: Value) => void;
}

/** One of few, all of which are seen. */
export function OneOf<Value extends string>({ label, value, options, onChange }: OneOfProps<Value>) {
  const name = useId();
  return (
    <div className="one-of" role="radiogroup" aria-label={label}>
      {options.map((option) => (
        <label key={option.value}>
          <input
            type="radio"
            name={name}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          {option.label}
        </label>
      ))}
    </div>
  );
}

import { useId, useState, type KeyboardEvent } from 'react';

interface NameBoxProps {
  readonly label: string;
  readonly placeholder: string;
  readonly value: string;
  /** Names to choose from, asked for when somebody looks. */
  readonly names: () => readonly string[];
  readonly onTake: (name: string) => void;
}

interface Offer {
  readonly names: readonly string[];
  /** The one that the arrow keys stand on; −1: none. */
  readonly at: number;
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** What is typed and offered until a name is taken: by a click, by Enter, or by leaving the box. */
function useTaken({ names, onTake }: Pick<NameBoxProps, 'names' | 'onTake'>) {
  const [typed, setTyped] = useState<string>();
  const [offer, setOffer] = useState<Offer>();
  const look = (text = typed) =>
    setOffer({ names: names().filter((name) => text === undefined || name.includes(text)), at: -1 });
  const type = (text: string) => {
    setTyped(text);
    look(text);
  };
  const take = (name = typed) => {
    setTyped(undefined);
    setOffer(undefined);
    if (name !== undefined) onTake(name);
  };
  const press = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (event.key === 'Enter') take(offer?.names[offer.at]);
    else if (event.key === 'Escape') setOffer(undefined);
    if (step === undefined) return;
    event.preventDefault();
    if (!offer) return look();
    const count = Math.max(1, offer.names.length);
    setOffer({ ...offer, at: (Math.max(offer.at + step, step - 1) + count) % count });
  };
  return { typed, offer, look, type, take, press };
}

/** A name: one of those that are known, or a new one. */
export function NameBox({ label, placeholder, value, ...rest }: NameBoxProps) {
  const id = useId();
  const { typed, offer, look, type, take, press } = useTaken(rest);
  const { names = [], at = -1 } = offer ?? {};
  return (
    <div className="name-box">
      <label>
        {label}
        <input
          type="text"
          role="combobox"
          autoComplete="off"
          aria-autocomplete="list"
          aria-expanded={names.length > 0}
          aria-controls={id}
          aria-activedescendant={at < 0 ? undefined : `${id}${at}`}
          className={value === '' ? 'unnamed' : undefined}
          placeholder={placeholder}
          value={typed ?? value}
          onClick={() => look()}
          onChange={({ target }) => type(target.value)}
          onBlur={() => take()}
          onKeyDown={press}
        />
      </label>
      {names.length > 0 && (
        <ul id={id} role="listbox" aria-label={label}>
          {names.map((name, index) => (
            // The focus stays in the box: a press here would leave it, and take what is typed.
            <li
              key={name}
              id={`${id}${index}`}
              role="option"
              aria-selected={index === at}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => take(name)}
            >
              {name}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

import { Input } from 'antd';
import { useWords } from '../time/use-words';

interface SearchBoxProps {
  /** The parameter of the URL that keeps what is looked for. */
  readonly name: string;
  readonly label: string;
}

/** A box that narrows what the page lists. */
export function SearchBox({ name, label }: SearchBoxProps) {
  const { value, type } = useWords(name);
  return (
    <Input
      allowClear
      className="search"
      aria-label={label}
      placeholder={label}
      value={value}
      onChange={({ target }) => type(target.value)}
    />
  );
}

import { useAccessTexts } from './texts';

export function Period({ from, until }: { readonly from: string; readonly until: string | null }) {
  const t = useAccessTexts();
  return (
    <td className="text figure">
      {from} – {until ?? t('noEnd')}
    </td>
  );
}

interface ActionProps {
  readonly text: string;
  /** Says of which row; begins with what is seen. */
  readonly label: string;
  readonly onClick: () => void;
}

export function Action({ text, label, onClick }: ActionProps) {
  return (
    <button type="button" className="plain" aria-label={label} onClick={onClick}>
      {text}
    </button>
  );
}

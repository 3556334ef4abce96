interface SortHeadProps {
  readonly text: string;
  readonly title?: string;
  readonly onClick: () => void;
}

/** A head that sorts. On paper it is a text: browsers leave buttons out of heads that they repeat on each sheet. */
export function SortHead({ text, title, onClick }: SortHeadProps) {
  return (
    <>
      <button type="button" className="link sorts" title={title} onClick={onClick}>
        {text}
      </button>
      <span className="printed" aria-hidden>
        {text}
      </span>
    </>
  );
}

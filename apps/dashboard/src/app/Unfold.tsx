interface UnfoldProps {
  /** What it brings back. */
  readonly label: string;
  readonly open: boolean;
  readonly set: (open: boolean) => void;
}

/** On a phone, brings back what a bar folds away there to leave room for the page (`.folds` in app.css). */
export function Unfold({ label, open, set }: UnfoldProps) {
  return (
    <button
      type="button"
      className="push icon unfold"
      aria-label={label}
      aria-expanded={open}
      onClick={() => set(!open)}
    >
      ⋯
    </button>
  );
}

interface ToggleProps {
  readonly label: string;
  readonly checked: boolean;
  /** What stands on it. */
  readonly children: string;
  readonly onChange: (checked: boolean) => void;
}

/** On or off, at once. */
export function Toggle({ label, checked, children, onChange }: ToggleProps) {
  return (
    <button
      type="button"
      role="switch"
      className="toggle"
      aria-label={label}
      aria-checked={checked}
      onClick={() => onChange(!checked)}
    >
      {children}
    </button>
  );
}

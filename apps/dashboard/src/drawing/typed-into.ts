/** Whether keys and what is pasted belong to what an event happened in: something is typed there. */
export function isTypedInto(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('input, textarea, select, [role="combobox"], dialog[open]') !== null
  );
}

/** A text whose numbers stay on one line with the `%` or 万元 behind them. */
export function unbroken(text: string): string {
  return text.replaceAll(/(?<=\d) (?=%|万元)/g, '\u00A0');
}

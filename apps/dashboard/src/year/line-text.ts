/** The economic code of a line's text, book/class/functional/project/economic; '' where it is no whole line. */
export function economicOf(line: string): string {
  return line.split('/')[4] ?? '';
}

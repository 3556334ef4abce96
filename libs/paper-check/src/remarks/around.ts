/** The words around a place in a text. */
export function around(text: string, at: number): string {
  return text.slice(Math.max(0, at - 20), at + 30);
}

/** Where the server hides a text from who may not read it, it puts this first. */
const HIDDEN = '***';

/** Whether there is a text, and it is not hidden. */
export function isShown(text: string | null | undefined): text is string {
  return text !== null && text !== undefined && text !== '' && !text.startsWith(HIDDEN);
}

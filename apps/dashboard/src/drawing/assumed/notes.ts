/** What stands under a table and says what of it is assumed: it goes with the table where that is taken. */
const NOTE = 'details[data-note]';

/** The note that follows a table within its part of the page, before the next table. */
export function notesUnder(table: Element): readonly string[] {
  const part = partOf(table);
  const all = [...part.querySelectorAll<HTMLElement>(`table, ${NOTE}`)];
  const found = all.slice(all.findIndex((each) => each === table) + 1).find((each) => !table.contains(each));
  const note = found instanceof HTMLTableElement ? undefined : found;
  return textsOf(note ? [note] : []);
}

/** All notes of the part of the page that something stands in. */
export function notesAround(element: Element): readonly string[] {
  return textsOf([...partOf(element).querySelectorAll<HTMLElement>(NOTE)]);
}

function partOf(element: Element): Element {
  return element.closest('section, article, main') ?? document.body;
}

function textsOf(notes: readonly HTMLElement[]): readonly string[] {
  return notes.flatMap(({ dataset }) => dataset['note']?.split('\n') ?? []);
}

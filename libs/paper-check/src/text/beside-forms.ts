import { figuresOf } from '@ledger/domain';
import type { PaperFigure, PaperStatement, TextPlace } from '../statement';

/** The figures of sentences and of forms. Where a form stands in running text, they are in the order of the text. */
export function besideForms(
  said: readonly PaperFigure[],
  ofForms: readonly PaperFigure[],
): readonly PaperFigure[] {
  const all = [...said, ...ofForms];
  return ofForms.some(({ mark }) => mark.text) ? inOrder(all) : all;
}

/** Numbers of a form in running text are no figures of a sentence as well, unless a relation needs them. */
export function withoutTwice(
  { figures, duties }: PaperStatement,
  ofForms: readonly PaperFigure[],
): readonly PaperFigure[] {
  const places = Map.groupBy(ofForms, ({ mark }) => mark.text?.paragraph);
  const needed = new Set(duties.flatMap(({ relation }) => figuresOf(relation)));
  return figures.filter(({ figureId, mark: { text } }) => {
    const taken = text && places.get(text.paragraph);
    return (
      !taken || needed.has(figureId) || taken.every(({ mark }) => !mark.text || !overlap(text, mark.text))
    );
  });
}

function overlap(one: TextPlace, other: TextPlace): boolean {
  return one.from < other.to && other.from < one.to;
}

/** Figures of text in the order in which they are read. */
function inOrder(figures: readonly PaperFigure[]): readonly PaperFigure[] {
  const at = ({ mark: { text } }: PaperFigure) => text ?? { paragraph: Infinity, from: 0 };
  return figures.toSorted((one, other) => {
    const [first, second] = [at(one), at(other)];
    return first.paragraph === second.paragraph
      ? first.from - second.from
      : first.paragraph - second.paragraph;
  });
}

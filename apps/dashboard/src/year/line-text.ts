import type { Name } from '../wording/name';
import type { Line, YearData } from './year-data';

/** The economic code of a line's text, book/class/functional/project/economic; '' where it is no whole line. */
export function economicOf(line: string): string {
  return line.split('/')[4] ?? '';
}

/** The parts of a line's text; '-' stands for no project. */
export function partsOfLine(key: string) {
  const [book = '', of = '', functional = '', project = '-', economic = ''] = key.split('/');
  return { book, class: of, functional, project: project === '-' ? undefined : project, economic };
}

type LineParts = Pick<Line, 'book' | 'class' | 'functional' | 'economic'> & {
  readonly project?: string | undefined;
};

/** A line in words: 款, then project or class, function, and book. */
export function lineSaid(
  { book, class: cls, functional, project, economic }: LineParts,
  { names, economicNames }: Pick<YearData, 'names' | 'economicNames'>,
  nameOf: (name: Name | undefined, code: string) => string,
): string {
  return [
    nameOf(economicNames.get(economic) ?? names.economicClass.get(economic.slice(0, 3)), economic),
    project === undefined ? nameOf(names.class.get(cls), cls) : nameOf(names.project.get(project), project),
    nameOf(names.functional.get(functional), functional),
    nameOf(names.book.get(book), book),
  ].join(' · ');
}

import type { Duty, PaperFigure } from '../statement';
import { isSlip } from '../text/one-slip';
import { nameOf } from '../text/naming';
import type { NamedProject } from './listed-projects';
import { kindOf } from './score-heads';

const SCORE = /(?:自评|评价|综合|总).{0,4}(?:得分|分)(?:为|是|达|[:：])?$/u;
/** Points of a part, and points that are of no form. */
const OTHER_SCORE = /指标|投入|过程|产出|效益|效果|满意|决策|管理|平均|满分|财政/u;
/** Each figure is looked for among all projects. */
const MOST_PROJECTS = 200;
/** Fewer digits are nearly always one slip from others. */
const FEWEST_DIGITS = 3;

/** The words of a paragraph, by its index. */
export type Words = ReadonlyMap<number, string>;

/**
 * `水库加固项目自评得分95.5分` is 总分 of the form of that project, and its 全年预算数 and 执行数 are those of the form; a
 * score of the whole department is that of its one form without a project. What is further than one slip of the pen from
 * it was not meant as this form's.
 */
export function projectsInText(
  figures: readonly PaperFigure[],
  projects: readonly NamedProject[],
  words: Words,
): readonly Duty[] {
  if (projects.length === 0 || projects.length > MOST_PROJECTS) return [];
  return figures.flatMap((figure): readonly Duty[] => {
    const meant = meantBy(figure, projects, words);
    if (!meant || !isNear(figure, meant)) return [];
    const figures = [meant.figureId, figure.figureId] as const;
    const relationId = figures.join('~');
    return [
      { kind: 'TEXT_TO_TABLE', relation: { relationId, chapter: figure.chapter, kind: 'same', figures } },
    ];
  });
}

function meantBy(
  figure: PaperFigure,
  projects: readonly NamedProject[],
  words: Words,
): PaperFigure | undefined {
  const { unit, label } = figure;
  const named = nearestNamed(wordsBefore(figure, words), projects);
  const rest = named ? label.replace(named.subject, '') : label;
  if (unit === 'POINTS') {
    if (!SCORE.test(label) || OTHER_SCORE.test(rest)) return undefined;
    if (named) return named.total;
    const whole = projects.filter(({ subject }) => subject === '');
    return whole.length === 1 && !/项目/u.test(label) ? whole[0]?.total : undefined;
  }
  const kind = unit === 'PERCENT' ? undefined : kindOf(nameOf(rest).replace(/^项目/u, '') || rest);
  const own = kind ?? kindOf(rest.replace(/^项目/u, '').replace(/(?:为|是|共)$/u, ''));
  return own === 'initial' || own === 'budget' || own === 'done' ? named?.money[own] : undefined;
}

function wordsBefore({ mark }: PaperFigure, words: Words): string {
  return mark.text ? (words.get(mark.text.paragraph) ?? '').slice(0, mark.text.to) : '';
}

/** The project that is named last; of two names that end together, the longer. */
function nearestNamed(text: string, projects: readonly NamedProject[]): NamedProject | undefined {
  return projects
    .filter(({ subject }) => subject !== '' && text.includes(subject))
    .map((project) => ({ project, end: text.lastIndexOf(project.subject) + project.subject.length }))
    .toSorted(
      (one, other) => other.end - one.end || other.project.subject.length - one.project.subject.length,
    )[0]?.project;
}

function isNear({ value }: PaperFigure, { value: printed }: PaperFigure): boolean {
  const right = Number(printed);
  return Number(value) === right || (value.replace('.', '').length >= FEWEST_DIGITS && isSlip(value, right));
}

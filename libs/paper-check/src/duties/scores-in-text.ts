import type { Duty, PaperFigure } from '../statement';
import { isSlip } from '../text/one-slip';
import type { ScoreForm } from './score-form';

const SCORE = /(?:自评|评价|综合|总).{0,4}(?:得分|分)(?:为|是|达|[:：])?$/u;
/** Points of a part, and points that are of no form. */
const OTHER_SCORE = /指标|投入|过程|产出|效益|效果|满意|决策|管理|平均|满分|财政/u;
/** Each score is looked for among all forms. */
const MOST_FORMS = 200;
/** Fewer digits are nearly always one slip from others. */
const FEWEST_DIGITS = 3;

/**
 * `水库加固项目自评得分95.5分` is 总分 of the form of that project; a score of the whole department is that of its one form
 * without a project. What is further than one slip of the pen from it was not meant as this form's.
 */
export function scoresInText(figures: readonly PaperFigure[], forms: readonly ScoreForm[]): readonly Duty[] {
  if (forms.length > MOST_FORMS) return [];
  return figures.filter(isScore).flatMap((figure): readonly Duty[] => {
    const total = formMeant(figure, forms)?.total;
    if (!total || !isNear(figure, total)) return [];
    const figures = [total.figureId, figure.figureId] as const;
    const relationId = figures.join('~');
    return [
      { kind: 'TEXT_TO_TABLE', relation: { relationId, chapter: figure.chapter, kind: 'same', figures } },
    ];
  });
}

function isScore({ unit, mark, label }: PaperFigure): boolean {
  return unit === 'POINTS' && mark.text !== undefined && SCORE.test(label);
}

function formMeant({ label, mark }: PaperFigure, forms: readonly ScoreForm[]): ScoreForm | undefined {
  const named = forms
    .filter(({ subject }) => subject !== '' && mark.context.includes(subject))
    .map((form) => ({ form, end: mark.context.lastIndexOf(form.subject) + form.subject.length }))
    .toSorted((one, other) => other.end - one.end || other.form.subject.length - one.form.subject.length);
  const [nearest] = named;
  if (nearest) return OTHER_SCORE.test(label.replace(nearest.form.subject, '')) ? undefined : nearest.form;
  const whole = forms.filter(({ subject }) => subject === '');
  return whole.length === 1 && !/项目/u.test(label) && !OTHER_SCORE.test(label) ? whole[0] : undefined;
}

function isNear({ value }: PaperFigure, total: PaperFigure): boolean {
  const right = Number(total.value);
  return Number(value) === right || (value.replace('.', '').length >= FEWEST_DIGITS && isSlip(value, right));
}

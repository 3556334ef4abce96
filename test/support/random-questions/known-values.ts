import type { Random } from '../../papers/random';

const LONGEST = 200;
const MOST_PER_NAME = 300;

/** Values that answers held, by the names of their fields: what random questions look for is there. */
export class KnownValues {
  private readonly byName = new Map<string, Set<string>>();

  learn(answer: unknown, name = ''): void {
    if (Array.isArray(answer)) for (const entry of answer) this.learn(entry, name);
    else if (typeof answer === 'object' && answer !== null) {
      for (const [field, value] of Object.entries(answer)) this.learn(value, field.replace(/^\w+__/, ''));
    } else if (typeof answer === 'string' && answer !== '' && answer.length <= LONGEST)
      this.keep(name, answer);
  }

  keep(name: string, ...values: readonly string[]): void {
    const known = this.byName.get(name) ?? new Set();
    this.byName.set(name, known);
    for (const value of values) if (known.size < MOST_PER_NAME) known.add(value);
  }

  /** One of the values under one of the names; if there is none, a text that is found nowhere. */
  oneOf(random: Random, names: readonly string[]): string {
    const values = names.flatMap((name) => [...(this.byName.get(name) ?? [])]);
    return values.length === 0 ? 'nowhere' : random.pick(values);
  }

  /** Some part of any text that was answered. */
  partOfText(random: Random): string {
    const text = [...this.oneOf(random, [random.pick([...this.byName.keys(), 'name'])])];
    const from = random.whole(0, text.length - 1);
    return text.slice(from, from + random.whole(1, 8)).join('');
  }
}

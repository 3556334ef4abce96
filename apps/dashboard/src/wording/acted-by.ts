import type { Language } from './texts';

interface Acted {
  readonly actor: string;
  readonly onBehalfOf: string | null;
}

/** Who acted, with the person for whom they acted under a delegation (代理). */
export function actedBy({ actor, onBehalfOf }: Acted, language: Language): string {
  if (onBehalfOf === null) return actor;
  return language === 'zh' ? `${actor}（代理 ${onBehalfOf}）` : `${actor} (for ${onBehalfOf})`;
}

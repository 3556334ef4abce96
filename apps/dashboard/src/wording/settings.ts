import { createContext, use, useState } from 'react';
import { keptTexts } from '../state/browser-texts';
import type { ShownUnit } from './money';
import type { Language } from './texts';
import type { Name } from './name';

/** What one person prefers; kept in the browser. */
export interface Settings {
  readonly language: Language;
  readonly unit: ShownUnit;
  readonly dark: boolean;
}

export interface SettingsHandle extends Settings {
  readonly change: (part: Partial<Settings>) => void;
}

const KEY = 'budget-ledger.settings';
const DEFAULTS: Settings = { language: 'zh', unit: 'wanYuan', dark: false };

export const SettingsContext = createContext<SettingsHandle>({ ...DEFAULTS, change: () => undefined });

export function useSettings(): SettingsHandle {
  return use(SettingsContext);
}

/** A name in the language of the screen; Chinese where there is no English. */
export function useName(): (name: Name | undefined, code: string) => string {
  const { language } = useSettings();
  return (name, code) => name?.[language] ?? name?.zh ?? code;
}

export function useKeptSettings(): SettingsHandle {
  const [settings, setSettings] = useState(keptSettings);
  const change = (part: Partial<Settings>) => {
    const next = { ...settings, ...part };
    keptTexts.set(KEY, JSON.stringify(next));
    setSettings(next);
  };
  return { ...settings, change };
}

/** Anything unreadable counts as not kept. */
export function keptSettings(): Settings {
  const kept = keptTexts.get(KEY) ?? '';
  return {
    language: kept.includes('"language":"en"') ? 'en' : 'zh',
    unit: kept.includes('"unit":"yuan"') ? 'yuan' : 'wanYuan',
    dark: kept.includes('"dark":true'),
  };
}

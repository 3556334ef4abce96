import { describe, expect, it } from '@jest/globals';
import { BrowserTexts } from './browser-texts';

/** What a browser keeps, until it takes no more. */
class Kept implements Storage {
  [name: string]: unknown;
  readonly texts = new Map<string, string>();
  isFull = false;
  readonly getItem = (name: string) => this.texts.get(name) ?? null;
  readonly removeItem = (name: string) => void this.texts.delete(name);
  readonly setItem = (name: string, text: string) => {
    if (this.isFull) throw new DOMException('full', 'QuotaExceededError');
    this.texts.set(name, text);
  };
  readonly key = () => null;
  readonly clear = () => this.texts.clear();
  get length(): number {
    return this.texts.size;
  }
}

describe('texts that the browser keeps', () => {
  it('are there for the next page of the tab, until they are forgotten', () => {
    const kept = new Kept();
    new BrowserTexts(() => kept).set('fold', 'open');
    const next = new BrowserTexts(() => kept);
    expect(next.get('fold')).toBe('open');
    next.set('fold', undefined);
    expect(new BrowserTexts(() => kept).get('fold')).toBeUndefined();
  });

  it('last as long as the page where the browser refuses to keep anything', () => {
    const texts = new BrowserTexts(() => {
      throw new DOMException('private', 'SecurityError');
    });
    expect(texts.get('fold')).toBeUndefined();
    texts.set('fold', 'open');
    expect(texts.get('fold')).toBe('open');
    texts.set('fold', undefined);
    expect(texts.get('fold')).toBeUndefined();
  });

  it('are those that were set last where the browser has no room for more', () => {
    const kept = new Kept();
    const texts = new BrowserTexts(() => kept);
    texts.set('fold', 'before');
    kept.isFull = true;
    texts.set('fold', 'after');
    expect(texts.get('fold')).toBe('after');
    kept.isFull = false;
    texts.set('fold', 'last');
    expect([texts.get('fold'), kept.texts.get('fold')]).toEqual(['last', 'last']);
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  INVALID_SPAN_CONTEXT,
  trace,
  type Span,
  type SpanOptions,
  type SpanStatus,
} from '@opentelemetry/api';
import { traced, tracedNow } from './traced';

interface Kept {
  readonly name: string;
  readonly attributes: unknown;
  status?: SpanStatus;
  ended: boolean;
}

describe('traced work', () => {
  const kept: Kept[] = [];
  const refused = Object.assign(new Error('张三 has no right'), { code: 'NOT_ALLOWED' });
  beforeAll(async () => {
    expect(await traced('append', { events: 1 }, async () => 1)).toBe(1);
    trace.setGlobalTracerProvider({ getTracer: () => keepingTracer(kept) });
  });
  afterAll(() => trace.disable());

  it('is named by its kind and ends with its work', async () => {
    expect(await traced('append', { events: 3 }, async () => kept.at(-1)?.ended)).toBe(false);
    expect(kept.at(-1)).toEqual({ name: 'ledger.append', attributes: { events: 3 }, ended: true });
    expect(tracedNow('projection', { events: 2 }, () => 'done')).toBe('done');
    expect(kept.at(-1)).toEqual({ name: 'ledger.projection', attributes: { events: 2 }, ended: true });
  });

  it('says that it failed by the code alone, and lets the error through', async () => {
    await expect(traced('command', {}, () => Promise.reject(refused))).rejects.toBe(refused);
    expect(kept.at(-1)).toMatchObject({ status: { code: 2, message: 'NOT_ALLOWED' }, ended: true });
    const fails = () =>
      tracedNow('projection', {}, () => {
        throw new Error('of 张三');
      });
    expect(fails).toThrow('of 张三');
    expect(kept.at(-1)).toMatchObject({ status: { code: 2 }, ended: true });
    expect(JSON.stringify(kept)).not.toContain('张三');
  });
});

/** Keeps spans as an SDK would. */
function keepingTracer(kept: Kept[]) {
  const startSpan = (name: string, { attributes }: SpanOptions = {}) => {
    const one: Kept = { name, attributes, ended: false };
    kept.push(one);
    const span = trace.wrapSpanContext(INVALID_SPAN_CONTEXT);
    span.setStatus = (status) => {
      one.status = status;
      return span;
    };
    span.end = () => void (one.ended = true);
    return span;
  };
  const startActiveSpan = (name: string, ...rest: readonly unknown[]) => {
    const work = rest.at(-1);
    const [options] = rest;
    if (!isWork(work)) throw new TypeError('no work');
    return work(startSpan(name, isOptions(options) ? options : {}));
  };
  return { startSpan, startActiveSpan };
}

function isWork(value: unknown): value is (span: Span) => unknown {
  return typeof value === 'function';
}

function isOptions(value: unknown): value is SpanOptions {
  return typeof value === 'object' && value !== null;
}

import type { ChartOption } from './option';

/** An option in the page's colours and fonts, without animation: an instrument does not perform. */
export function framed(option: ChartOption, style: CSSStyleDeclaration): ChartOption {
  const colour = (name: string) => style.getPropertyValue(`--${name}`).trim();
  const text = { color: colour('soft'), fontFamily: style.fontFamily };
  const axis = {
    axisLine: { lineStyle: { color: colour('line') } },
    axisTick: { show: false },
    axisLabel: text,
    nameTextStyle: text,
    splitLine: { lineStyle: { color: colour('line') } },
  };
  return {
    animation: false,
    color: ['accent', 'second', 'third', 'loss'].map(colour),
    textStyle: { fontFamily: style.fontFamily, color: colour('ink') },
    grid: { left: 8, right: 12, top: 32, bottom: 4, outerBoundsMode: 'same' },
    ...option,
    tooltip: {
      trigger: 'axis',
      confine: true,
      backgroundColor: colour('card'),
      borderColor: colour('line'),
      textStyle: { ...text, color: colour('ink') },
      ...option.tooltip,
    },
    ...(option.legend && { legend: { top: 0, right: 0, textStyle: text, itemHeight: 8, ...option.legend } }),
    ...(option.xAxis && { xAxis: eachAxis(option.xAxis, axis) }),
    ...(option.yAxis && { yAxis: eachAxis(option.yAxis, axis) }),
  };
}

function eachAxis<Axis extends object>(given: Axis | Axis[], frame: object): Axis | Axis[] {
  const one = (axis: Axis) => ({ ...frame, ...axis });
  return Array.isArray(given) ? given.map(one) : one(given);
}

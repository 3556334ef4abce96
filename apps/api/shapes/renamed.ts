interface Renamed {
  readonly name: string;
  /** Absent: as it is read. */
  readonly type?: string;
}

/** How a property is called in the schema, and what it is there: `Type.property` or `property`. */
export const RENAMED: Readonly<Record<string, Renamed>> = {
  'AtLeastTarget.unit': { name: 'measureUnit', type: 'String' },
  'AtMostTarget.unit': { name: 'measureUnit', type: 'String' },
  'Bridge.unit': { name: 'figureUnit', type: 'FigureUnit' },
  'Commitment.vouchers': { name: 'vouchers', type: '[Voucher!]' },
  'ComparedFigure.unit': { name: 'figureUnit', type: 'FigureUnit' },
  economicCode: { name: 'economic', type: 'Code' },
  'EqualTarget.unit': { name: 'measureUnit', type: 'String' },
  'Finding.unit': { name: 'differenceUnit', type: 'StatedUnit' },
  'IndicatorResult.evidence': { name: 'evidenceItems' },
  'ResultReported.evidence': { name: 'evidenceItems' },
  'Grade.reason': { name: 'undefinedBecause', type: 'Bilingual' },
  'RuleSetQualitative.not': { name: 'notAchieved', type: 'PercentBand' },
  'RuleSetQualitative.partly': { name: 'partlyAchieved', type: 'PercentBand' },
  'ScoreGroup.indicatorIds': { name: 'indicators', type: '[Indicator!]' },
  'StatedFigure.unit': { name: 'statedUnit', type: 'StatedUnit' },
  'ThreePublic.controlHistory': { name: 'controls', type: '[ThreePublicControl!]' },
  'TourStep.figures': { name: 'figures', type: '[ComparedFigure!]' },
  'WarningCause.eventIds': { name: 'events', type: '[LedgerEvent!]' },
  'WarningCause.indicatorIds': { name: 'indicators', type: '[Indicator!]' },
};

/** Values of closed sets whose name in the schema says more than the code's. */
export const VALUES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Book: { unit: 'UNIT_FUNDS' },
  QualitativeTier: { partly: 'PARTLY_ACHIEVED', not: 'NOT_ACHIEVED' },
};

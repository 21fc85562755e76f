/** A quality that something has towards something else: `responsible for …`, `proportional to …`. */
export const RELATED =
  /^(?<quality>(?:responsible|ideal|suitable|suited|well[- ]suited|useful|good|best|known|famous|notorious) for|(?:proportional|equal|equivalent|similar|analogous|identical|immune|resistant|sensitive|vulnerable|perpendicular|parallel|tolerant|intolerant|opposed|allergic|subject|prone) to|dependent on|(?:independent|capable) of|(?:different|distinct) from|rich in) (?<what>.+)$/i

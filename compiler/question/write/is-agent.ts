import type { VerbPhrase } from '../../fact/sentence/verb-phrase.ts'

/** What people do, and peoples and firms. */
const HUMAN = new Set(
  `find note regard view analyse analyze apply argue assert assume challenge claim classify conclude conduct consider
  contrast coin criticise describe distinguish emphasise emphasize examine explain extend identify interpret
  investigate maintain note observe postulate present publish refine report show state study theorise theorize
  abolish accuse admire adopt advise advocate annex appoint argue assassinate attack attempt banish ban
  believe betray blame build buy claim colonize coin compose conquer convert convince criticize cross crown
  declare defeat defend demand depose design develop devise discover divorce draft elect emigrate employ
  end establish execute exile explore fight flee force formulate found free govern hire imprison inherit
  introduce invade invent join kill launch lead liberate marry murder negotiate nominate occupy oppose
  order organize oust overthrow paint persecute persuade pioneer plan preach proclaim promise propose
  prove publish pursue ratify rebel recruit reform refuse reject repeal resign restore revolt rule sack sail
  seize sell sign sponsor start suggest support suppress surrender teach translate unify unite vote want win write`.split(
    /\s+/,
  ),
)
const NO_AGENT =
  /\b(?:Act|War|Treaty|Battle|Revolution|Movement|Law|Laws|Amendment|Constitution|Declaration|Plan|Theory|Effect|System|Model|Age|Era|Renaissance|Reformation|Edict|Bill|Agreement|Pact|Wall|Depression|Crisis|Famine|Plague)\b|ism$/

/** Whether the subject of a verb is asked for with `who`: a name that does what people do. */
export function isAgent(subject: string, { main, tense, kind }: VerbPhrase, said: string): boolean {
  if (kind !== 'active' || NO_AGENT.test(subject)) return false
  if (
    CITED.test(subject) ||
    (/^\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+)*$/u.test(subject) && /\b(?:his|her)\b/.test(said))
  )
    return true
  return (
    tense === 'past' &&
    HUMAN.has(main) &&
    /^(?:(?:the|king|queen|emperor|pope|tsar)\s)?\p{Lu}/iu.test(subject) &&
    /^(?:The\s)?\p{Lu}\p{Ll}/u.test(subject)
  )
}

/** `Tarski (1933)`, `Frege and Russell (1902)`. */
const CITED =
  /^\p{Lu}[\p{L}.'’-]+(?:(?:,|\s(?:and|&))?\s\p{Lu}[\p{L}.'’-]+){0,4}(?: et al\.?)?\s\((?:1\d|20)\d\d\w?\)$/u

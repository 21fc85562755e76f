/**
 * Verbs that many objects fit: what something `uses`, `supports` or `needs` is asked for in vain
 * unless the rest of the sentence narrows it.
 */
export const OPEN_VERBS: ReadonlySet<string> = new Set(
  `accept access achieve add address affect aid aim allow apply assist assume avoid bear begin bring build buy care
  carry cause change choose claim come complete concern consider contain contribute copy cost cover create cut deal decide
  deliver demand deserve desire develop differ do drive enable encourage enjoy ensure enter establish exceed execute exist
  expect experience explain explore express face facilitate favor favour feature feel fill find finish fit focus
  follow force gain get give go grant grow guarantee handle happen have help hit hold host impact implement imply
  improve include incorporate increase indicate influence integrate introduce involve issue keep know lack lead learn
  leave let leverage lie like live look lose love maintain make manage matter mean meet modify move need note obtain
  offer open operate own pass pay perform permit place plan play prefer prepare present process promote provide put
  raise reach read receive reduce refer relate remain remember rely represent request require reveal run say see seek
  seem sell send set share show simplify sit speak spend stand start state stay store study suffer suggest suit supply
  support take talk teach tell tend touch treat try turn understand undergo use utilise utilize value vary visit
  wait want watch wear win work write yield`.split(/\s+/),
)

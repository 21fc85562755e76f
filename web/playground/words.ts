/** What the page itself says, as Discord's own client would in each language. */
const ENGLISH = {
  channels: 'Channels',
  members: 'You are',
  language: 'Language',
  clock: 'Time here',
  tenMinutes: '+ 10 minutes',
  hour: '+ 1 hour',
  day: '+ 1 day',
  welcome:
    'This is a stand-in for Discord, on your own machine. Type / and pick a command: /drill to begin.',
  used: 'used',
  only: 'Only you can see this',
  dismiss: 'Dismiss message',
  thinking: 'notedrill is thinking …',
  commands: 'Commands',
  message: 'Message',
  orCommand: 'or /command',
  send: 'Send',
  cancel: 'Cancel',
  submit: 'Submit',
  select: 'Make a selection',
  pickOne: 'Pick at least one.',
  done: 'Done',
  spoiler: 'Show spoiler',
  unread: 'unread',
  choices: 'Choices for',
}

/** A word that the page says. */
export type Words = typeof ENGLISH

const GERMAN: Words = {
  channels: 'Kanäle',
  members: 'Du bist',
  language: 'Sprache',
  clock: 'Zeit hier',
  tenMinutes: '+ 10 Minuten',
  hour: '+ 1 Stunde',
  day: '+ 1 Tag',
  welcome:
    'Das hier steht für Discord, auf deinem eigenen Rechner. Tippe / und wähle einen Befehl: /üben zum Anfangen.',
  used: 'hat verwendet:',
  only: 'Nur du kannst das sehen',
  dismiss: 'Nachricht verwerfen',
  thinking: 'notedrill denkt nach …',
  commands: 'Befehle',
  message: 'Nachricht an',
  orCommand: 'oder /Befehl',
  send: 'Senden',
  cancel: 'Abbrechen',
  submit: 'Absenden',
  select: 'Triff eine Auswahl',
  pickOne: 'Wähle mindestens eines.',
  done: 'Fertig',
  spoiler: 'Spoiler zeigen',
  unread: 'ungelesen',
  choices: 'Auswahl für',
}

/** The words of a locale such as `de`. */
export function wordsIn(locale: string): Words {
  return locale.startsWith('de') ? GERMAN : ENGLISH
}

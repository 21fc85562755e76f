import type { Command } from './command.ts'

const CHOICES_AT_MOST = 25

/** Shows what a learner has set, or sets what is named along with it. */
export const settings: Command = {
  name: 'settings',
  options: [
    { kind: 'text', name: 'zone', key: 'settings.zone', completes: true },
    { kind: 'number', name: 'day', key: 'settings.day', least: 0, most: 23 },
    { kind: 'number', name: 'new', key: 'settings.new', least: 0, most: 9999 },
    { kind: 'number', name: 'reviews', key: 'settings.reviews', least: 0, most: 9999 },
    { kind: 'number', name: 'retention', key: 'settings.retention', least: 70, most: 97 },
    {
      kind: 'pick',
      name: 'form',
      key: 'settings.form',
      among: [
        ['auto', 'settings.form.auto'],
        ['choice', 'settings.form.choice'],
        ['typed', 'settings.form.typed'],
        ['recall', 'settings.form.recall'],
      ],
    },
    {
      kind: 'pick',
      name: 'grades',
      key: 'settings.grades',
      among: [
        ['four', 'settings.grades.four'],
        ['two', 'settings.grades.two'],
      ],
    },
    {
      kind: 'pick',
      name: 'quiz',
      key: 'settings.quiz',
      among: [
        ['yes', 'settings.quiz.yes'],
        ['no', 'settings.quiz.no'],
      ],
    },
  ],
  run: (visit, given) =>
    given.size === 0
      ? import('../steps/open-settings.ts').then((step) => step.openSettings(visit))
      : import('../steps/open-settings.ts').then((step) => step.applySettings(visit, given)),
  async complete(_, { name, value }) {
    if (name !== 'zone') return []
    const { findZones } = await import('../settings/find-zones.ts')
    const zones = findZones(value).slice(0, CHOICES_AT_MOST)
    return zones.map((zone) => ({ name: zone, value: zone }))
  },
}

import { COMMANDS } from '../../../bot/commands/commands.ts'
import { advanceQuiz } from '../../../bot/quiz/advance-quiz.ts'
import { sendReminders } from '../../../bot/remind/send-reminders.ts'
import { respond } from '../../../bot/respond.ts'
import { askDevice } from '../../../study/access/ask-device.ts'
import type { Store } from '../../../study/act/store.ts'
import { cardOf, EVERY_KIND, optionsOf } from '../discord/cards-of-kinds.ts'
import { componentsOf } from '../discord/discord-rules.ts'
import { FakeChannels } from '../discord/fake-channels.ts'
import type { Person } from '../discord/interactions.ts'
import { PretendClient } from '../discord/pretend-client.ts'
import { somebody, testBot } from '../discord/test-bot.ts'
import { testStudy } from '../test-study.ts'

/** What can be pressed, chosen in or sent: a button, a menu, a form. */
export type Control = 'button' | 'menu' | 'form'

/** Controls that were seen: one of each kind and action, as `button undo`, with its `custom_id`. */
export class SeenControls {
  readonly #found = new Map<string, [Control, string]>()

  get all(): readonly (readonly [Control, string])[] {
    return [...this.#found.values()]
  }

  /** The actions of those that are pressed or chosen in, or of the forms. */
  actions(of: 'components' | 'forms'): string[] {
    const names = this.all.flatMap(([control, customId]) =>
      (control === 'form') === (of === 'forms') ? [actionOf(customId)] : [],
    )
    return [...new Set(names)]
  }

  look(reply: Parameters<typeof componentsOf>[0]): void {
    if (reply.type === 9) this.#note('form', reply.data.custom_id)
    else
      for (const { type, custom_id } of componentsOf(reply))
        this.#note(type === 2 ? 'button' : 'menu', custom_id)
  }

  #note(control: Control, customId = ''): void {
    const name = `${control} ${actionOf(customId)}`
    if (customId !== '' && !this.#found.has(name)) this.#found.set(name, [control, customId])
  }
}

function actionOf(customId: string): string {
  return customId.split('.')[1] ?? ''
}

/** More options than there is room for buttons. */
const MANY_OPTIONS = cardOf('many222222', {
  kind: 'choice',
  stem: 'Which tea has a number?',
  answer: 'Tea 0',
  options: optionsOf(Array.from({ length: 20 }, (_, at) => `Tea ${at}`)),
})

const SEE_AND_SEND = '3072'
const MANAGE_SERVER = '40'
const DAY_MS = 86_400_000

/** Goes through every page, form, quiz and reminder of the bot, and gives what controls there were. */
export async function seeEveryControl(store: Store): Promise<SeenControls> {
  const seen = new SeenControls()
  const study = testStudy(store, { tea: [...EVERY_KIND, MANY_OPTIONS] })
  let wakeAt = 0
  const timers = {
    wake: async (_: string, at: number): Promise<void> => {
      wakeAt = at
    },
  }
  const bot = testBot(study, { timers })
  const clientOf = (person: Person): PretendClient =>
    new PretendClient(async (interaction) => {
      const reply = await respond(bot, interaction)
      seen.look(reply)
      return reply
    }, person)
  const channels = new FakeChannels()
  const lookAtChannels = (): void => {
    for (const { message } of channels.messages)
      seen.look({ type: 4, data: { components: [...(message.components ?? [])] } })
  }
  const me = clientOf(somebody({ botPermissions: SEE_AND_SEND }))

  await openEveryPage(
    clientOf(somebody({ permissions: MANAGE_SERVER, botPermissions: SEE_AND_SEND })),
  )
  await drillEveryKind(me)
  await me.command('settings')
  await me.choose('retention')
  await me.command('card', { text: 'tea' })
  const { userCode } = await askDevice(study, { app: 'Tea', scopes: ['study'], joining: undefined })
  await me.command('link', { code: userCode })

  await me.command('quiz', { questions: 1 })
  for (let phases = 0; phases < 3; phases++) {
    study.clock = Math.max(study.clock, wakeAt)
    await advanceQuiz({ bot, rest: channels, timers }, '220000000000000001')
    lookAtChannels()
    const [letter] = channels.buttonsOf(-1).values()
    if (phases === 0) await me.pressId(letter ?? '')
  }

  const due = clientOf(somebody())
  await due.command('drill')
  await answer(due)
  await due.command('remind', { hour: 12 })
  study.clock += DAY_MS
  await sendReminders({ bot, rest: channels }, study.clock + DAY_MS)
  lookAtChannels()
  return seen
}

async function openEveryPage(manager: PretendClient): Promise<void> {
  for (const name of COMMANDS.keys()) {
    await manager.command(name)
    const page = manager.seen
    for (const label of manager.buttons) {
      manager.look(page)
      await manager.press(label)
    }
  }
  // There is one by now.
  await manager.command('quiz')
  await manager.press('Stop')
}

async function drillEveryKind(me: PretendClient): Promise<void> {
  await me.command('drill')
  for (let at = 0; at <= EVERY_KIND.length; at++) {
    await answer(me)
    const answered = me.seen
    for (const label of ['Report', 'Stop asking']) {
      me.look(answered)
      await me.press(label)
    }
    me.look(answered)
    await me.press('Next')
  }
}

/** Answers the question that is asked, in whichever way it wants to be. */
async function answer(me: PretendClient): Promise<void> {
  const question = me.seen
  const [option] = me.menus[0] ?? []
  await (option ? me.choose(option.value) : me.press(me.buttons[0] ?? ''))
  if (me.buttons.length === 0) await me.fillAll('Assam')
  if (me.buttons.join() === 'Answer') {
    // What was filled in puts one thing in all places: it is asked for once more.
    me.look(question)
    await me.press('Show the answer')
  }
  const grade = me.buttons.find((each) => each.startsWith('Good'))
  if (grade) await me.press(grade)
}

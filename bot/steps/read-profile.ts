import { admit } from '../../study/act/admit.ts'
import type { Profile } from '../../study/act/store.ts'
import { admitted } from '../drill/admitted.ts'
import type { Visit } from '../visit.ts'

/** The profile of the one who asks. */
export async function readProfile({ bot, who }: Pick<Visit, 'bot' | 'who'>): Promise<Profile> {
  return admitted(await admit(bot.study, who)).profile
}

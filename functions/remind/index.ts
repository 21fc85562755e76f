import { createRemindHandler } from '../../app/lambda/create-remind-handler.ts'
import { openStage } from '../../app/lambda/open-stage.ts'

/** Sends the reminders whose time has come. */
export const handler = createRemindHandler(await openStage())

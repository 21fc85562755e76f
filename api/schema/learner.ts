import * as v from 'valibot'
import { FORM_WISHES, LEECH_ACTIONS } from '../../study/drill/settings.ts'
import { isTimeZone } from '../../study/memory/day.ts'
import { areWeights, EXPECTED_WEIGHTS } from '../../study/memory/read-parameters.ts'
import { WEIGHT_BOUNDS } from '../../study/memory/weights.ts'
import { InstantSchema, resourceSchema } from './envelope.ts'

const Count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(9999))

const Steps = v.pipe(v.array(v.pipe(v.number(), v.minValue(1), v.maxValue(1439))), v.maxLength(10))

const settings = {
  time_zone: v.pipe(
    v.string(),
    v.check(isTimeZone, 'Expected an IANA time zone such as Europe/Berlin'),
    v.description('IANA name'),
  ),
  day_starts_at_hour: v.pipe(
    v.number(),
    v.integer(),
    v.minValue(0),
    v.maxValue(23),
    v.description('Hours before it still belong to the day before'),
  ),
  new_cards_per_day: v.pipe(Count, v.description('Over all decks')),
  reviews_per_day: v.pipe(Count, v.description('Over all decks; learning steps do not count')),
  form: v.picklist(FORM_WISHES),
  desired_retention: v.pipe(
    v.number(),
    v.minValue(0.7),
    v.maxValue(0.97),
    v.description('The share of cards to be recalled when they come due'),
  ),
  maximum_interval_days: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(36_500)),
  learning_steps_minutes: v.pipe(
    Steps,
    v.description('After how many minutes a new card is asked again, until it waits for days'),
  ),
  relearning_steps_minutes: v.pipe(Steps, v.description('The same for one that was forgotten')),
  weights: v.pipe(
    v.nullable(
      v.pipe(
        v.array(v.pipe(v.number(), v.minValue(0), v.maxValue(100))),
        v.length(WEIGHT_BOUNDS.length),
        v.check(
          (numbers) => numbers.length !== WEIGHT_BOUNDS.length || areWeights(numbers),
          `Expected ${EXPECTED_WEIGHTS}`,
        ),
      ),
    ),
    v.description(
      'Of FSRS-6, as `POST /v1/me/fit` or an optimiser of it finds them; null for the usual ones',
    ),
  ),
  easy_days: v.pipe(
    v.array(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
    v.length(7),
    v.description('For each day of the week, Sunday first: the share of the caps that holds'),
  ),
  paused: v.pipe(v.boolean(), v.description('No drills and no reminders until it is taken back')),
  leech_threshold: v.pipe(
    v.number(),
    v.integer(),
    v.minValue(1),
    v.maxValue(99),
    v.description('How many lapses make a leech'),
  ),
  leech_action: v.pipe(
    v.picklist(LEECH_ACTIONS),
    v.description('Whether a leech is taken out of drills, or only said to be one'),
  ),
}

/** What a learner may set. */
export const SettingsSchema = v.strictObject(settings)

/** What a learner has set. */
export const MySettingsSchema = resourceSchema('settings', SettingsSchema)

/** Some of it. */
export const SettingsChangeSchema = v.partial(SettingsSchema)

const learner = {
  origin: v.picklist(['anonymous', 'discord', 'account']),
  created_at: v.nullable(InstantSchema),
  settings: SettingsSchema,
}

/** A learner. */
export const LearnerSchema = resourceSchema('learner', v.strictObject(learner))

/** A learner who has just begun, with the token that is shown this once. */
export const NewLearnerSchema = resourceSchema(
  'learner',
  v.strictObject({
    ...learner,
    token: v.pipe(
      v.string(),
      v.description('Send it as `Authorization: Bearer …`; it is shown this once'),
    ),
    token_expires_at: InstantSchema,
  }),
)

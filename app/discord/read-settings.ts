import { CHARTS_PATH } from '../chart/charts-path.ts'
import type { DiscordSettings } from './create-discord.ts'

/** What of the settings the environment says. */
export type SettingsOfEnvironment = Pick<DiscordSettings, 'publicKeys' | 'applicationId' | 'links'>

/**
 * Reads from the environment what the bot knows of Discord and of the web: `DISCORD_PUBLIC_KEY` (two
 * with a comma between while a key is being replaced), `DISCORD_APPLICATION_ID`, `NOTES_URL` (the
 * folder of notes on the web), `PRIVACY_URL` and `PUBLIC_URL` (where this API is, for pictures). All may be missing.
 */
export function readDiscordSettings(
  variables: Readonly<Record<string, string | undefined>>,
): SettingsOfEnvironment {
  const {
    DISCORD_PUBLIC_KEY = '',
    DISCORD_APPLICATION_ID,
    NOTES_URL,
    PRIVACY_URL,
    PUBLIC_URL,
  } = variables
  const publicKeys = DISCORD_PUBLIC_KEY.split(',').map((key) => key.trim())
  return {
    publicKeys: publicKeys.filter((key) => key !== ''),
    ...(DISCORD_APPLICATION_ID ? { applicationId: DISCORD_APPLICATION_ID } : {}),
    links: {
      ...(NOTES_URL ? { notes: NOTES_URL.replace(/\/*$/, '/') } : {}),
      ...(PUBLIC_URL ? { charts: `${PUBLIC_URL.replace(/\/*$/, '')}${CHARTS_PATH}` } : {}),
      ...(PRIVACY_URL ? { privacy: PRIVACY_URL } : {}),
    },
  }
}

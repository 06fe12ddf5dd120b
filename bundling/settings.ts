/** What the page hands to the app, as Lightning's CLI does: settings.json and who we are. */
export interface Settings {
  readonly appSettings: Readonly<Record<string, unknown>>
  readonly platformSettings: Readonly<Record<string, unknown>>
}

/**
 * The settings that an operator may have edited in index.html, over those the script was built with.
 *
 * A block that is missing, is no JSON or has a section of the wrong type costs that block or section alone: a slip of the
 * pen must not leave a screen black. Version and build time are always the script's own, for an edited page may be older.
 */
export function settingsFrom(block: string | null | undefined, built: Settings): Settings {
  const edited = section(parsed(block))
  const { version, builtAt } = built.appSettings
  return {
    appSettings: { ...built.appSettings, ...section(edited.appSettings), version, builtAt },
    platformSettings: { ...built.platformSettings, ...section(edited.platformSettings) },
  }
}

function parsed(block: string | null | undefined): unknown {
  try {
    return JSON.parse(block ?? '')
  } catch {
    return undefined
  }
}

function section(value: unknown): Partial<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {}
}

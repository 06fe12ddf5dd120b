import { execFileSync } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import type { Settings } from './settings'

/**
 * When this source was made, in ISO 8601: SOURCE_DATE_EPOCH (seconds), else the commit's time, else package.json's. The same
 * source thus builds to the same bytes, whenever and wherever it is built.
 */
export function builtAt(root: string, sourceDateEpoch = process.env.SOURCE_DATE_EPOCH): string {
  const seconds =
    sourceDateEpoch === undefined || !/^\d+$/.test(sourceDateEpoch)
      ? commitTimeS(root)
      : Number(sourceDateEpoch)
  const ms = seconds === null ? statSync(`${root}/package.json`).mtimeMs : seconds * 1000
  return new Date(ms).toISOString()
}

function commitTimeS(root: string): number | null {
  try {
    const printed = execFileSync('git', ['log', '-1', '--format=%ct'], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    const seconds = Number(printed)
    return seconds > 0 ? seconds : null
  } catch {
    return null // No git here, or no repository: a source archive.
  }
}

/** settings.json with the version (package.json's) and the build time, as the app receives it. */
export function builtSettings(root: string): Settings {
  const settings = readJson(`${root}/settings.json`) as Settings
  const { version } = readJson(`${root}/package.json`) as { version: string }
  return { ...settings, appSettings: { ...settings.appSettings, version, builtAt: builtAt(root) } }
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'))
}

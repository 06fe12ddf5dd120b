import { chromium, type Browser } from 'playwright-core'

let shared: Promise<Browser> | undefined

/** The run's one Chromium, started when first asked for. */
export function sharedChromium(): Promise<Browser> {
  shared ??= launchChromium()
  return shared
}

/** A Chromium of a test's own, with WebGL drawn by the processor; `env` adds to what this process has. */
export function launchChromium(env: Readonly<Record<string, string>> = {}): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--headless=new', '--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'],
    env: { ...process.env, ...env },
  })
}

export async function closeChromium(): Promise<void> {
  const browser = await shared
  shared = undefined
  await browser?.close()
}

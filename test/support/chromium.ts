import { chromium, type Browser } from 'playwright-core'

let shared: Promise<Browser> | undefined

/** The run's one Chromium, started when first asked for, with WebGL drawn by the processor. */
export function sharedChromium(): Promise<Browser> {
  shared ??= chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--headless=new', '--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'],
  })
  return shared
}

export async function closeChromium(): Promise<void> {
  const browser = await shared
  shared = undefined
  await browser?.close()
}

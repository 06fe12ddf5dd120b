import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import type { Page } from 'playwright-core'
import type { Theme } from '../../../src/theme/theme'
import { sharedChromium } from '../chromium'
import type { BenchLook, BenchPage, LayoutReport } from './page/bench'
import type { Exhibits } from './page/exhibits'
import type { Drawn } from './page/inspect'
import type { PictureFate } from './page/pictures'
import type { ScreenProps } from './page/screens'
import type { Picture } from './picture'
import { serveSources } from './sourceServer'

/** A page with Lightning on it, into which one component is put. Nothing moves but by `draw` and `settle`. */
export interface Bench {
  readonly page: Page
  /** Uncaught errors of the page, and what did not come, since this was last asked. */
  takeFailures(): readonly string[]
  /** A bare screen of so many lines, in our own colours, English and normal size unless said otherwise. */
  start(height: number, look?: Partial<BenchLook>): Promise<Theme>
  /** Another look, for what is shown from now on. */
  look(look?: Partial<BenchLook>): Promise<Theme>
  /** What becomes of pictures from now on; on a bare screen none has come yet. */
  pictures(fate: PictureFate): Promise<void>
  /** Shows a component, and draws until nothing moves. */
  put<Name extends keyof Exhibits>(name: Name, content: Exhibits[Name], at?: Place): Promise<void>
  /** Presses keys of the remote, and draws until nothing moves. */
  press(...keys: readonly string[]): Promise<void>
  /** Gives what stands there the focus, or takes it; draws nothing. */
  focus(isFocused: boolean): Promise<void>
  /** Draws so many 60ths of a second. */
  draw(frames: number): Promise<void>
  settle(): Promise<void>
  inspect(): Promise<readonly Drawn[]>
  /** Where texts stand on a screen of so many lines, scene by scene. Nothing is drawn: hundreds would take minutes. */
  layouts(height: number, scenes: readonly Scene[]): Promise<readonly LayoutReport[]>
  /** A screenshot, with the texts or without them. */
  picture(texts?: 'with texts' | 'without texts'): Promise<Picture>
}

export interface Scene {
  readonly look: Partial<BenchLook>
  readonly screen: ScreenProps
  /** In design units: no text is to be smaller. */
  readonly leastSize: number
  readonly keys?: readonly string[]
}

export interface Place {
  readonly x?: number
  readonly y?: number
  readonly focused?: boolean
}

const PLAIN: BenchLook = { textSize: 100, contrast: 'normal', lang: 'en', motion: false, device: null }
/** Between two screens, so that the second begins afresh. */
const BLANK: ScreenProps = { screen: 'loading', device: null }
const HEIGHTS = { width: 1920, height: 1080 }

export async function openBench(): Promise<Bench> {
  const server = await serveSources('/test/support/bench/page/bench')
  const browser = await sharedChromium()
  const context = await browser.newContext({ viewport: HEIGHTS })
  const page = await context.newPage()
  const failures: string[] = []
  let height = 0
  page.on('pageerror', error => failures.push(error.stack ?? error.message))
  page.on('requestfailed', request => failures.push(`${request.url()} did not come`))
  page.on('response', response => {
    if (!response.ok()) failures.push(`${response.url()}: ${response.status()}`)
  })
  await page.goto(server.origin)
  await page
    .waitForFunction('window.bench !== undefined', null, { timeout: 20_000 })
    .catch((error: unknown) => {
      throw new Error(`the bench did not stand: ${failures.join('\n')}`, { cause: error })
    })

  const bench: Bench = {
    page,
    takeFailures: () => failures.splice(0),
    async start(lines, look) {
      height = lines
      await ask('start', lines, false)
      return bench.look(look)
    },
    look: look => ask('look', { ...PLAIN, ...look }),
    pictures: fate => ask('pictures', fate),
    async put(name, content, { x = 96, y = 200, focused } = {}) {
      const holds = focused ?? name === 'Screen'
      await run(call('put', name, content, { x, y, focused: holds }), call('settle'))
    },
    press: (...keys) => run(...pressed(keys)),
    focus: isFocused => ask('focus', isFocused),
    draw: frames => ask('draw', frames),
    settle: () => ask('settle'),
    inspect: () => ask('inspect'),
    layouts: (lines, scenes) =>
      run(
        call('start', lines, true),
        'const reports = []',
        ...scenes.flatMap(({ look, screen, keys = [], leastSize }) => [
          call('look', { ...PLAIN, ...look }),
          ...[BLANK, screen].map(props => call('put', 'Screen', props, { x: 0, y: 0, focused: true })),
          call('settle'),
          ...pressed(keys),
          `reports.push(${call('layout', leastSize)})`,
        ]),
        'return reports',
      ),
    async picture(texts = 'with texts') {
      await run(call('texts', texts === 'with texts'), call('settle'))
      const png = await page.screenshot({
        clip: { x: 0, y: 0, width: Math.round((height * 16) / 9), height },
      })
      const { data, info } = await sharp(png).ensureAlpha().raw().toBuffer({ resolveWithObject: true })
      return { width: info.width, height: info.height, data }
    },
  }
  return bench

  function ask<Verb extends keyof BenchPage>(
    verb: Verb,
    ...args: Parameters<BenchPage[Verb]>
  ): Promise<ReturnType<BenchPage[Verb]>> {
    return page.evaluate<ReturnType<BenchPage[Verb]>>(call(verb, ...args))
  }

  /** What a component has put off until the task's end is done in between. */
  function run<Result>(...steps: readonly string[]): Promise<Result> {
    return page.evaluate<Result>(`(async () => { ${steps.join('; await null; ')} })()`)
  }
}

const pressed = (keys: readonly string[]): string[] =>
  keys.flatMap(key => [call('press', key), call('settle')])

/** As text: what the test's compiler adds to a function is not there in the page. */
function call(verb: keyof BenchPage, ...args: readonly unknown[]): string {
  return `bench.${verb}(${args.map(arg => JSON.stringify(arg)).join(', ')})`
}

/** Keeps a picture in test-results/, to be looked at, and says where. */
export async function keepPicture({ width, height, data }: Picture, name: string): Promise<string> {
  const folder = join(import.meta.dirname, '../../../test-results')
  mkdirSync(folder, { recursive: true })
  const path = join(folder, `${name.replace(/[^\w-]+/g, '-')}.png`)
  await sharp(data, { raw: { width, height, channels: 4 } })
    .png()
    .toFile(path)
  return path
}

/**
 * Photographs the app's screens, as it draws them on a television, into docs/screens/, and writes the page that shows them.
 *
 *   npm run screens                     all of them
 *   npm run screens -- blocked start    those whose files' names hold one of these words
 *
 * It shows the build in dist/; DIST names another folder that holds an es6/. What stands in docs/screens/ and is none of
 * these pictures is removed. The same build gives the same pixels, but for the figures in the technicians' line.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createSimulator } from '../simulator/createSimulator'
import { closeChromium } from '../test/support/chromium'
import { galleryPage } from './screens/galleryPage'
import { photograph } from './screens/photograph'
import { allPictures, type Picture } from './screens/pictures'
import { smallPng } from './screens/smallPng'

const root = join(import.meta.dirname, '..')
const dist = process.env.DIST ?? join(root, 'dist')
const out = join(root, 'docs/screens')
/** Televisions at a time; each has a platform of its own, since what goes wrong there is one shot's alone. */
const TELEVISIONS = 2

async function main(words: readonly string[]): Promise<number> {
  const pictures = allPictures()
  const wanted = pictures.filter(({ file }) => words.length === 0 || words.some(word => file.includes(word)))
  if (wanted.length === 0) {
    console.error(`No such screen. There are: ${pictures.map(({ file }) => file).join(', ')}`)
    return 2
  }
  mkdirSync(out, { recursive: true })
  writeFileSync(join(out, 'README.md'), galleryPage())
  removeOthers(pictures)
  const queue = [...wanted]
  try {
    const failed = await Promise.all(Array.from({ length: TELEVISIONS }, () => takeFrom(queue)))
    return failed.every(count => count === 0) ? 0 : 1
  } finally {
    await closeChromium()
  }
}

/** Takes one picture after the other from the queue until it is empty; the number of those that failed. */
async function takeFrom(queue: Picture[]): Promise<number> {
  const wallMs = eveningAfterTheBuild()
  const simulator = await createSimulator({ distDir: dist, rewritePictures: true, wallMs: () => wallMs })
  let failed = 0
  try {
    for (let picture = queue.shift(); picture !== undefined; picture = queue.shift()) {
      const { file } = picture
      try {
        const png = await smallPng(await photograph(picture, simulator, wallMs))
        writeFileSync(join(out, file), png)
        console.log(`${file}: ${(png.length / 1000).toFixed(0)} kB`)
      } catch (error) {
        failed++
        console.error(`${file}: ${String(error)}`)
      }
    }
  } finally {
    await simulator.close()
  }
  return failed
}

function removeOthers(pictures: readonly Picture[]): void {
  const known = new Set(pictures.map(({ file }) => file))
  for (const file of readdirSync(out)) {
    if (file.endsWith('.png') && !known.has(file)) rmSync(join(out, file))
  }
}

/** 19:05 in Denmark, in winter, on the day after the build: a clock that says less than the build's date is not trusted. */
function eveningAfterTheBuild(): number {
  const built = /"builtAt": *"([^"]+)"/.exec(readFileSync(join(dist, 'es6/index.html'), 'utf8'))?.[1]
  const day = new Date(Date.parse(built ?? '') + 24 * 60 * 60_000)
  return Date.UTC(day.getUTCFullYear(), day.getUTCMonth(), day.getUTCDate(), 18, 5)
}

process.exitCode = await main(process.argv.slice(2))

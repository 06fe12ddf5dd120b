import { brotliCompressSync, gzipSync } from 'node:zlib'
import type { Plugin } from 'rollup'
import type { Level } from './level'

/** How many bytes a script costs, as it is and as it travels. */
export function sizeOf(code: string): {
  readonly raw: number
  readonly gzip: number
  readonly brotli: number
} {
  return {
    raw: Buffer.byteLength(code),
    gzip: gzipSync(code, { level: 9 }).length,
    brotli: brotliCompressSync(code).length,
  }
}

/** Rollup plugin: prints what the script of a level costs, in kB (1,000 bytes). */
export function reportSize(level: Level): Plugin {
  const kB = (bytes: number): string => (bytes / 1000).toFixed(1)
  return {
    name: 'report-size',
    writeBundle(_, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== 'chunk') continue
        const { raw, gzip, brotli } = sizeOf(file.code)
        console.log(`${level}/${file.fileName}: ${kB(raw)} kB raw, ${kB(gzip)} gzip, ${kB(brotli)} brotli`)
      }
    },
  }
}

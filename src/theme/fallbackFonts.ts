import { scriptsIn, type Script } from './scripts'

/** Letters that the typeface lacks, for the texts that hold them. */
export interface FallbackFonts {
  /** Whose letters have come, in the order in which they came. */
  ready(): readonly Script[]
  /** Loads, in the background, what this text needs and nobody has asked for yet. */
  want(text: string): void
}

export interface FallbackFontsParts {
  /** Resolves to false where nothing came; never rejects. */
  readonly load: (script: Script) => Promise<boolean>
  /** `ready` says more than before: texts are to be drawn anew. */
  readonly onCome: () => void
}

/** Each script is loaded once; one that did not come is asked for again with the next text that needs it. */
export function createFallbackFonts({ load, onCome }: FallbackFontsParts): FallbackFonts {
  let ready: readonly Script[] = []
  let asked: readonly Script[] = []
  let last = ''

  async function bring(script: Script): Promise<void> {
    asked = [...asked, script]
    if (await load(script)) {
      ready = [...ready, script]
      onCome()
    } else asked = asked.filter(one => one !== script)
  }

  return {
    ready: () => ready,
    want(text) {
      if (text === last) return
      last = text
      for (const script of scriptsIn(text)) if (!asked.includes(script)) void bring(script)
    },
  }
}

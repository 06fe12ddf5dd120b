import { Lightning } from '@lightningjs/sdk'
import { bannerBottom } from '../components/Banner'
import { breakLines } from '../components/breakLines'
import { Header, headerBottom } from '../components/Header'
import { KeyHelp, keyHelpTop } from '../components/KeyHelp'
import { label } from '../components/label'
import { SAFE } from '../components/look'
import { ScrollingText, type ScrollLine } from '../components/ScrollingText'
import type { Stagehand } from './Screen'

interface ScrollingPageSpec extends Lightning.Component.TemplateSpec {
  Header: typeof Header
  Title: object
  Text: typeof ScrollingText
  Beside: object
  KeyHelp: typeof KeyHelp
}

/** What such a page shows. */
export interface PageContent {
  readonly operator: string | null
  readonly title: string
  readonly lines: readonly ScrollLine[]
  /** The text's width in design units, its place marker included. */
  readonly width: number
}

const GAP = { banner: 6, title: 36, text: 28, foot: 24 }

/** A page of text under a title, scrolled by Up and Down: the frame that About and the reader share. */
export class ScrollingPage
  extends Lightning.Component<ScrollingPageSpec>
  implements Lightning.Component.ImplementTemplateSpec<ScrollingPageSpec>
{
  static override _template(): Lightning.Component.Template<ScrollingPageSpec> {
    return {
      Header: { type: Header },
      Title: {},
      Text: { type: ScrollingText, x: SAFE.left },
      Beside: {},
      KeyHelp: { type: KeyHelp, x: SAFE.left },
    }
  }

  /** Lays the page out. What a page has beside its text begins at the text's top. */
  protected lay({ operator, title, lines, width }: PageContent, { look, time }: Stagehand): void {
    const { theme, type, language } = look
    // Whether or not the banner stands: nothing moves when it comes.
    const titleY = Math.max(
      headerBottom(look) + GAP.title,
      bannerBottom(language.words.graceBanner, look) + GAP.banner,
    )
    const top = titleY + type.figure.lineHeight + GAP.text
    const titleLines = breakLines(
      title,
      { style: type.figure, width: SAFE.right - SAFE.left, maxLines: 1 },
      look,
    )
    this.getByRef('Header')!.show({ operator, time }, look)
    this.patch({
      Title: label({ lines: titleLines, style: type.figure, colour: theme.text, x: SAFE.left, y: titleY }),
      Text: { y: top },
      Beside: { y: top },
      KeyHelp: { y: keyHelpTop(look) },
    })
    const text = this.getByRef('Text')!
    text.show(lines, { width, height: keyHelpTop(look) - GAP.foot - top }, look)
    const { words } = language
    this.getByRef('KeyHelp')!.show(
      [
        ...(text.fits ? [] : [{ key: words.keyUpDown, does: words.help.scroll }]),
        { key: words.keyBack, does: words.help.back },
      ],
      look,
    )
  }

  override _getFocused(): Lightning.Component {
    return this.getByRef('Text')!
  }
}

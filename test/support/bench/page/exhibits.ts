import type { Lightning } from '@lightningjs/sdk'
import { Banner } from '../../../../src/components/Banner'
import { Button, type ButtonContent } from '../../../../src/components/Button'
import { ButtonRow, type RowAction } from '../../../../src/components/ButtonRow'
import { Header, type HeaderContent } from '../../../../src/components/Header'
import { Hero } from '../../../../src/components/Hero'
import { KeyHelp, keyHelpTop, type KeyHint } from '../../../../src/components/KeyHelp'
import { Logo } from '../../../../src/components/Logo'
import type { Look } from '../../../../src/components/look'
import type { HeroContent, PictureSource } from '../../../../src/components/pictureSource'
import { ProgressBar } from '../../../../src/components/ProgressBar'
import { QrCode } from '../../../../src/components/QrCode'
import { ScrollingText } from '../../../../src/components/ScrollingText'
import { SettingRow, type SettingLine } from '../../../../src/components/SettingRow'
import { Shell } from '../../../../src/screens/shell/Shell'
import { viewOf, type ScreenProps } from './screens'
import type { BenchStage } from './stage'

/** What a component is shown with. */
export interface Surroundings {
  readonly stage: BenchStage
  readonly look: Look
  readonly pictures: PictureSource
  /** Where it stands, in design units. */
  readonly x: number
  readonly y: number
}

const place = <C extends Lightning.Component>(
  type: new (stage: Lightning.Stage) => C,
  { stage, x, y }: Surroundings,
): C => {
  const component = stage.stand(type)
  component.patch({ x, y })
  return component
}

/** What a test says about each component. */
export interface Exhibits {
  /** Stands where it wants to, as do the header and the hero. */
  readonly Banner: string | null
  readonly Button: ButtonContent
  readonly ButtonRow: {
    readonly actions: readonly RowAction[]
    readonly width: number
    readonly isColumn?: boolean
    readonly wanted?: string
  }
  readonly Header: HeaderContent
  readonly Hero: HeroContent | null
  /** At the foot of the screen. */
  readonly KeyHelp: readonly KeyHint[]
  readonly Logo: { readonly url: string; readonly name: string }
  readonly ProgressBar: { readonly share: number; readonly width: number }
  readonly QrCode: { readonly text: string; readonly height?: number }
  /** Lines of running text. */
  readonly ScrollingText: {
    readonly lines: readonly string[]
    readonly width: number
    readonly height: number
  }
  readonly SettingRow: { readonly line: SettingLine; readonly width: number }
  /** A whole screen, as the app shows it. */
  readonly Screen: ScreenProps
}

/** How each component is shown. */
export const exhibits: {
  readonly [Name in keyof Exhibits]: (around: Surroundings, content: Exhibits[Name]) => void
} = {
  Banner: ({ stage, look }, text) => stage.stand(Banner).show(text, look),

  Button: (around, content) => place(Button, around).show(content, around.look, around.pictures),

  ButtonRow: (around, row) => {
    const component = place(ButtonRow, around)
    component.pictures = around.pictures
    component.width = row.width
    component.isColumn = row.isColumn ?? false
    component.show(row.actions, around.look, row.wanted ?? null)
  },

  Header: ({ stage, look }, content) => stage.stand(Header).show(content, look),

  Hero: ({ stage, look, pictures }, content) => {
    const hero = stage.stand(Hero)
    hero.pictures = pictures
    hero.show(content, look)
  },

  KeyHelp: (around, hints) =>
    place(KeyHelp, { ...around, x: 96, y: keyHelpTop(around.look) }).show(hints, around.look),

  Logo: (around, service) => place(Logo, around).show(service, around.look, around.pictures),

  ProgressBar: (around, bar) => place(ProgressBar, around).show(bar.share, bar.width, around.look),

  QrCode: (around, code) => place(QrCode, around).show(code.text, around.look, code.height),

  ScrollingText: (around, page) => {
    const { type, theme } = around.look
    const style = type.body
    const lines = page.lines.map(text => ({
      height: style.lineHeight,
      cells: [{ text, style, colour: theme.text, x: 0 }],
    }))
    place(ScrollingText, around).show(lines, page, around.look)
  },

  SettingRow: (around, row) => place(SettingRow, around).show(row.line, row.width, around.look),

  Screen: ({ stage, look, pictures }, screen) => {
    const shell = stage.stand(Shell)
    shell.measure = look.measure
    shell.pictures = pictures
    shell.handlers ??= SILENT
    shell.show(viewOf(screen, look))
  },
}

const SILENT = {
  chosen: () => undefined,
  focused: () => undefined,
  choose: () => undefined,
  back: () => undefined,
  zap: () => undefined,
  toggle: () => undefined,
}

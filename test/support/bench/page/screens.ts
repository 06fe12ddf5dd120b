import { readLaunchParameters } from '../../../../src/box/launchParameters'
import type { Look } from '../../../../src/components/look'
import type { NoticeKind } from '../../../../src/language/noticeKind'
import { decodeProgramme } from '../../../../src/platform/archiveDecoder'
import type { Programme } from '../../../../src/platform/programme'
import { decodeValidation } from '../../../../src/platform/validateDecoder'
import { composeScreen, type Panel } from '../../../../src/screens/composeScreen'
import type { View } from '../../../../src/screens/shell/view'
import type { ScreenChoice } from '../../../../src/screens/whichScreen'
import { NOW_MS } from '../now'

/** What is so while a screen stands. */
export interface ScreenProps {
  readonly screen: 'loading' | 'start' | 'detail' | NoticeKind
  readonly panel?: Panel
  /** Answers of the platform: to validate, to archive get. */
  readonly device: unknown
  readonly programme?: unknown
  /** Those opened lately. */
  readonly recent?: readonly unknown[]
  readonly profile?: string
  readonly mac?: string | null
  /** The platform cannot be reached, and everything keeps working. */
  readonly isInGrace?: boolean
  /** What the launcher gives besides. */
  readonly launch?: Readonly<Record<string, unknown>>
  /** `3 of 12`. */
  readonly place?: string
  /** The id of what has the focus. */
  readonly focus?: string
}

const NEXT_TRY_MS = 154_000

/** The view that the presenter would show; drawn with the look that is set. */
export function viewOf(props: ScreenProps, { theme, type, language, motion }: Look): View {
  const { panel = null, isInGrace = false, mac = '00:1A:79:10:20:01' } = props
  const device = decodeValidation(props.device)?.device ?? null
  const { parameters } = readLaunchParameters({
    host: {
      ...props.launch,
      lang: language.code,
      ...(props.profile === undefined ? {} : { profile: props.profile }),
    },
    launchFile: null,
    query: '',
    settings: null,
    engineLanguages: [],
  })
  const screen = composeScreen({
    choice: choiceOf(props),
    panel,
    session: {
      name: isInGrace ? 'grace' : 'active',
      token: null,
      device,
      reason: null,
      nextTryAtMs: null,
      validating: false,
    },
    parameters,
    language,
    mac,
    macProblem: null,
    version: '1.0.0',
    screen: '1280×720',
    recent: () => (props.recent ?? []).map(programmeOf),
    isSureToForget: false,
    monotonicMs: 0,
    nowMs: NOW_MS,
  })
  return {
    screen,
    look: { theme, type, language, motion },
    time: language.time(NOW_MS),
    place: props.place ?? null,
    banner: isInGrace && screen.kind !== 'notice' ? language.words.graceBanner : null,
    diagnostics: null,
    dimmed: false,
    atFirst: panel === null,
    focus: props.focus ?? null,
  }
}

function choiceOf({ screen, programme }: ScreenProps): ScreenChoice {
  if (screen === 'loading' || screen === 'start') return { screen }
  if (screen === 'detail') return { screen, programme: programmeOf(programme), fresh: true, gone: false }
  const tries = screen !== 'no-mac'
  return { screen: 'notice', notice: screen, epgId: null, nextTryAtMs: tries ? NEXT_TRY_MS : null, tries }
}

function programmeOf(answer: unknown): Programme {
  const programme = decodeProgramme(answer)
  if (programme === null) throw new Error('that is no programme')
  return programme
}

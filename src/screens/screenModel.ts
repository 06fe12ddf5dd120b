import type { AboutModel } from './about/aboutModel'
import type { ChoiceModel } from './choice/choiceModel'
import type { DetailModel } from './detail/detailModel'
import type { NoticeModel } from './notice/noticeModel'
import type { ReaderModel } from './reader/readerModel'
import type { SettingsModel } from './settings/settingsModel'

/** Everything that a screen shows, as plain data: a screen is drawn from it alone, and can be drawn anew any time. */
export type ScreenModel =
  | { readonly kind: 'loading'; readonly model: { readonly operator: string | null } }
  | { readonly kind: 'detail'; readonly model: DetailModel }
  | { readonly kind: 'notice'; readonly model: NoticeModel }
  | { readonly kind: 'start' | 'profiles'; readonly model: ChoiceModel }
  | { readonly kind: 'about'; readonly model: AboutModel }
  | { readonly kind: 'settings'; readonly model: SettingsModel }
  | { readonly kind: 'reader'; readonly model: ReaderModel }

import type { DetailModel } from './detail/detailModel'
import type { NoticeModel } from './notice/noticeModel'
import type { StartModel } from './start/startModel'

/** Everything that a screen shows, as plain data: a screen is drawn from it alone, and can be drawn anew any time. */
export type ScreenModel =
  | { readonly kind: 'loading'; readonly model: { readonly operator: string | null } }
  | { readonly kind: 'detail'; readonly model: DetailModel }
  | { readonly kind: 'notice'; readonly model: NoticeModel }
  | { readonly kind: 'start'; readonly model: StartModel }

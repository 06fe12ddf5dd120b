import type { Words } from '../../language/words'
import { sentences } from '../../voice/sentences'
import type { AboutModel } from '../about/aboutModel'
import type { NoticeModel } from '../notice/noticeModel'
import type { ReaderModel } from '../reader/readerModel'
import type { ScreenModel } from '../screenModel'

/** What a screen is, said once when it comes; without what has the focus. */
export function spokenScreen({ kind, model }: ScreenModel, words: Words): string {
  switch (kind) {
    case 'loading':
      return words.speech.loading
    case 'detail': {
      const { title, spokenLead, facts, origin, availability, progress } = model
      return sentences([title, spokenLead, facts, origin, availability, progress?.label], words)
    }
    case 'notice':
      return notice(model, words)
    case 'start':
    case 'profiles':
      return sentences([model.headline, model.sentence], words)
    case 'settings':
      return sentences([model.headline], words)
    case 'about':
      return about(model, words)
    case 'reader':
      return reader(model, words)
  }
}

/** The same for one screen as long as it stands, whatever becomes of its figures. */
export function screenIdentity({ kind, model }: ScreenModel): string {
  const which = kind === 'notice' ? model.headline : 'epgId' in model ? model.epgId : ''
  return `${kind} ${which}`
}

function notice({ headline, sentence, nextTry, call, mac }: NoticeModel, words: Words): string {
  return sentences(
    [headline, sentence, nextTry, call.title, call.name, ...call.lines, `${mac.title}: ${mac.text}`],
    words,
  )
}

function about({ headline, groups }: AboutModel, words: Words): string {
  const said = groups.flatMap(({ heading, lines }) => [
    heading,
    ...lines.map(({ name, value }) => `${name}: ${value}`),
  ])
  return sentences([headline, ...said], words)
}

/** Without its facts: the ear got them whole on the detail screen. */
function reader({ title, paragraphs, credits }: ReaderModel, words: Words): string {
  const people = credits.map(({ heading, people: named }) => {
    const names = named.map(({ name, role }) => (role === null ? name : `${name} (${role})`))
    return `${heading}: ${names.join(', ')}`
  })
  return sentences([title, ...paragraphs, ...people], words)
}

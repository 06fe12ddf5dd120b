import { fillCount } from '../language/fill'
import type { Words } from '../language/words'

const MAC = /\b[\dA-F]{2}(?::[\dA-F]{2}){5}\b/g
/** `1:02:03`, a place in a programme; times of day have no seconds. */
const PLACE = /\b(\d+):(\d\d):(\d\d)\b/g
/** All languages write minutes so; the full stop stays where a sentence ends with it. */
const MINUTES = /(\d+) [Mm]in\b(?:\.(?!\s+[A-ZÀ-Þ]))?/g
const FROM_TO = /(\d)–(\d)/g

/** Writes out what the eye takes in at a glance and a voice stumbles over: signs, abbreviations, places, box numbers. */
export function forTheEar(text: string, words: Words): string {
  const { speech } = words
  return text
    .replace(MAC, spelled)
    .replace(PLACE, (_, hours: string, minutes: string, seconds: string) =>
      placeText([hours, minutes, seconds].map(Number), words),
    )
    .replace(MINUTES, (_, count: string) => fillCount(speech.minutes, Number(count)))
    .replace(FROM_TO, `$1 ${speech.to} $2`)
    .replace(/https?:\/\/(www\.)?/g, '')
    .replace(/\s*…/g, '.')
    .replace(/\s*·\s*/g, ', ')
}

/** Sign by sign, with a rest after each pair: whoever writes it down can follow. */
function spelled(mac: string): string {
  return mac
    .split(':')
    .map(pair => pair.split('').join(' '))
    .join(', ')
}

function placeText(
  [hours = 0, minutes = 0, seconds = 0]: readonly number[],
  { speech, about }: Words,
): string {
  const parts = [
    ...(hours > 0 ? [fillCount(about.hours, hours)] : []),
    ...(minutes > 0 ? [fillCount(speech.minutes, minutes)] : []),
    ...(seconds > 0 ? [fillCount(speech.seconds, seconds)] : []),
  ]
  return parts.length === 0 ? fillCount(speech.seconds, 0) : parts.join(', ')
}

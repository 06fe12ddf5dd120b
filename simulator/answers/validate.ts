import type { BoxRecord, BoxRecords } from '../boxes/createBoxRecords'
import { withOwnPictures, type Example } from '../examples/read'
import { withoutNulls } from '../programmes/createProgrammeRecords'
import type { Settings } from '../settings'
import { errorReply, jsonText, type Reply } from './reply'

export interface ValidateParts {
  readonly boxes: BoxRecords
  readonly example: Example
}

export interface ValidateRequest {
  readonly token: string | undefined
  readonly version: string | undefined
  readonly origin: string
}

/** The answer to validate, as the operator documents it. */
export function answerValidate(
  { boxes, example }: ValidateParts,
  { token, version, origin }: ValidateRequest,
  settings: Settings,
): Reply {
  const refuse = (word: string): Reply => errorReply(403, word, settings.errorShape)
  const record = boxes.admit(token)
  if (record === null || record.standing === 'denied') return refuse('access_denied')
  if (record.standing !== 'good') return refuse(record.standing)
  if (isOlder(version, settings.minimumVersion)) return refuse('outdated')
  const now = boxes.validated(record.box.mac) ?? record
  if (!now.box.isExample) return jsonText(deviceText(now, origin))
  const text = isUntouched(now) ? example.text : deviceText(now, origin)
  return jsonText(settings.rewritePictures ? withOwnPictures(text, origin) : text)
}

function deviceText({ box, token, changes }: BoxRecord, origin: string): string {
  const device = withoutNulls({ ...box.device, token, ...changes }, changes)
  return JSON.stringify(device, (name, value: unknown) =>
    name === 'logo' && typeof value === 'string' && value.startsWith('/') ? origin + value : value,
  )
}

const isUntouched = ({ box, token, changes }: BoxRecord): boolean =>
  token === box.token && Object.keys(changes).length === 0

/** Whether a version, `2.19.0`, is below the least that is welcome. A version that is not told is. */
function isOlder(version: string | undefined, minimum: string | null): boolean {
  if (minimum === null) return false
  const parts = (text = ''): number[] => text.split('.').map(part => parseInt(part, 10) || 0)
  const [had, wanted] = [parts(version), parts(minimum)]
  const at = wanted.findIndex((part, index) => part !== (had[index] ?? 0))
  return at !== -1 && (had[at] ?? 0) < (wanted[at] ?? 0)
}

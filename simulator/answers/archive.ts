import { profilesOf } from '../boxes/box'
import type { BoxRecord, BoxRecords } from '../boxes/createBoxRecords'
import { withOwnPictures, type Example } from '../examples/read'
import type { AskedBy, ProgrammeRecords } from '../programmes/createProgrammeRecords'
import type { Settings } from '../settings'
import { errorReply, jsonReply, jsonText, type Reply } from './reply'

export interface ArchiveParts {
  readonly boxes: BoxRecords
  readonly programmes: ProgrammeRecords
  readonly example: Example
}

export interface ArchiveRequest {
  readonly epgId: string
  readonly token: string | undefined
  readonly profile: string | undefined
  readonly origin: string
  readonly nowMs: number
}

/** The answer to archive get, as the operator documents it; `access_denied` is the only refusal it knows. */
export function answerArchive(parts: ArchiveParts, request: ArchiveRequest, settings: Settings): Reply {
  const { programmes, example } = parts
  const { epgId, origin } = request
  const record = welcome(parts.boxes, request.token)
  if (record === null) return errorReply(403, 'access_denied', settings.errorShape)
  const by = askedBy(record, request)
  const answer = programmes.answer(epgId, by)
  if (answer === null) return errorReply(404, 'id', settings.errorShape)
  if (epgId !== example.answer._id) return jsonReply(answer)
  const text = programmes.isVerbatim(epgId, by) ? example.text : JSON.stringify(answer)
  return jsonText(settings.rewritePictures ? withOwnPictures(text, origin) : text)
}

/** The answer to the player's `stop` and `status`: the position is kept for the profile. */
export function answerWatched(
  parts: ArchiveParts,
  request: ArchiveRequest & { readonly position: string | undefined },
  settings: Settings,
): Reply {
  const record = welcome(parts.boxes, request.token)
  if (record === null) return errorReply(403, 'access_denied', settings.errorShape)
  if (!parts.programmes.has(request.epgId)) return errorReply(404, 'program', settings.errorShape)
  const positionS = request.position === undefined ? NaN : Number(request.position)
  if (!(positionS >= 0)) return errorReply(422, 'position', settings.errorShape)
  parts.programmes.watched(request.epgId, askedBy(record, request), positionS)
  return jsonReply({ success: true })
}

/** The box that this token lets in; a box that validate calls outdated may still watch. */
function welcome(boxes: BoxRecords, token: string | undefined): BoxRecord | null {
  const record = boxes.admit(token)
  return record?.standing === 'blocked' || record?.standing === 'denied' ? null : record
}

/** The profile defaults to the first one, as documented; so does one that the device does not list. */
function askedBy({ box, changes }: BoxRecord, { profile, origin, nowMs }: ArchiveRequest): AskedBy {
  const profiles = profilesOf({ ...box.device, ...changes })
  const index = profiles.findIndex(({ _id }) => _id === profile)
  return {
    mac: box.mac,
    profile: index > 0 ? String(profiles[index]?._id) : '',
    profileIndex: Math.max(0, index),
    origin,
    nowMs,
  }
}

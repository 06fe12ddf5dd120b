import type { BoxRecords } from '../boxes/createBoxRecords'
import type { Settings } from '../settings'
import { errorReply, jsonReply, type Reply } from './reply'

/** The token of the box with this MAC, in any notation; a MAC that is not whitelisted is refused. */
export function answerProvisioning(boxes: BoxRecords, mac: string, settings: Settings): Reply {
  const record = boxes.find(mac)
  return record === null
    ? errorReply(settings.provisioningRefusal, 'unknown_mac', settings.errorShape)
    : jsonReply({ token: record.token })
}

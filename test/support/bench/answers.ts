import { boxCatalogue } from '../../../simulator/boxes/catalogue'
import { readExamples } from '../../../simulator/examples/read'
import { createProgrammeRecords } from '../../../simulator/programmes/createProgrammeRecords'
import type { Answer } from '../../../simulator/programmes/recipe'
import { NOW_MS } from './now'

export const HOSPITAL = '00:1A:79:10:20:01'
export const CARE_HOME = '00:1A:79:10:20:02'
export const LONG_NAMES = '00:1A:79:10:20:07'

const examples = readExamples()
const boxes = boxCatalogue(examples.validate.answer)
const programmes = createProgrammeRecords(examples.archive)

/** What the platform says of a box of the simulator's. Throws on one that it does not know. */
export function deviceOf(mac: string): Answer {
  const found = boxes.find(box => box.mac === mac)
  if (found === undefined) throw new RangeError(`no box ${mac}`)
  return found.device
}

/** What the platform says of a programme of the simulator's, as its first profile has it. */
export function programmeOf(epgId: string): Answer {
  const by = {
    mac: CARE_HOME,
    profile: '',
    profileIndex: 0,
    origin: 'http://pictures.example',
    nowMs: NOW_MS,
  }
  const answer = programmes.answer(epgId, by)
  if (answer === null) throw new RangeError(`no programme ${epgId}`)
  return answer
}

import { foreignValue, parseJson } from './foreign'
import { opaqueText } from './texts'

/** What the launcher may tell the app while it runs, through `window.flexcare.receive`. */
export type Message =
  | { readonly message: 'playing' | 'suspend' | 'resume' }
  | {
      readonly message: 'stopped'
      /** Where the player stopped, in seconds; null where the launcher does not say. */
      readonly positionS: number | null
    }
  | { readonly message: 'stay'; readonly id: string }

/**
 * Decodes one message in: an object, or the same as JSON text. Null for what is no message of the contract. A
 * `stopped` with an unusable position is still one: the archive then tells where playback stopped.
 */
export function decodeMessage(given: unknown): Message | null {
  const said = typeof given === 'string' ? parseJson(given) : given
  const message = foreignValue(said, 'message')
  switch (message) {
    case 'playing':
    case 'suspend':
    case 'resume':
      return { message }
    case 'stopped':
      return { message, positionS: seconds(foreignValue(said, 'position')) }
    case 'stay': {
      const id = opaqueText(foreignValue(said, 'id'))
      return id.ok ? { message, id: id.value } : null
    }
    default:
      return null
  }
}

function seconds(value: unknown): number | null {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
  return typeof number === 'number' && isFinite(number) && number >= 0 ? number : null
}

/** What can be wrong with a box's number, as a viewer may read it out to whoever is called. */
export type MacRefusalWord = 'macro' | 'length' | 'characters' | 'nobodys'

/** The words' key for a refusal's reason; null for a reason that says nothing to a viewer. */
export function macRefusalWord(reason: string): MacRefusalWord | null {
  switch (reason) {
    case 'unexpanded-macro':
      return 'macro'
    case 'wrong-length':
      return 'length'
    case 'not-hexadecimal':
    case 'not-text':
      return 'characters'
    case 'all-zeros':
    case 'broadcast':
    case 'android-constant':
      return 'nobodys'
    default:
      return null
  }
}

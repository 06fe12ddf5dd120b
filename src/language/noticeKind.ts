/** The situations that stop the viewer, each with a sentence of its own in every language. */
export type NoticeKind =
  | 'activation'
  | 'no-mac'
  | 'denied'
  | 'other-box'
  | 'blocked'
  | 'outdated'
  | 'offline'
  | 'not-found'
  | 'not-available'
  | 'error'
  | 'mishap'

const TWO_TO_32 = 4294967296

/**
 * 32 bits of a text: FNV-1a, then Murmur3's finaliser, without which neighbouring MACs would land side by side.
 * Not cryptographic and not meant to be.
 */
function hash32(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

/** A box's own place within any period, as a share of it: over 0, up to and including 1. */
export function placeOf(mac: string): number {
  return (hash32(mac) + 1) / TWO_TO_32
}

/**
 * What may be remembered of a token that never validated: enough to know it again on this box, too little to
 * tell it by. The MAC salts it, so the same token leaves different marks on different boxes.
 */
export function fingerprint(mac: string | null, token: string): string {
  return hash32(`${String(mac)} ${token}`).toString(16)
}

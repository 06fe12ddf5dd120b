/**
 * What the box remembers. `box` outlives a patient (the session); `viewer` is what the present viewer left
 * (recent programmes, positions, choices) and is wiped as a whole.
 */
export interface Storage {
  readonly box: StorageArea
  readonly viewer: StorageArea
}

export interface StorageArea {
  /** What was stored under `key`, undecoded; undefined where there is nothing whole to read. */
  read(key: string): unknown
  /** Stores JSON. False where it could only be kept in memory (storage full or absent). */
  write(key: string, value: unknown): boolean
  remove(key: string): void
  /** Removes everything in this area. */
  clear(): void
}

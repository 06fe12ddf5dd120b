import type { Answer } from './errors'
import type { Programme } from './programme'
import type { Validation } from './device'

/** The operator's HTTP API as this app uses it. Requests never reject; an aborted one is a `network` error. */
export interface Platform {
  /** Asks whether `token` is still valid. */
  validate(token: string, signal?: AbortSignal): Promise<Answer<Validation>>
  /** The details of one archived programme. */
  archive(request: ArchiveRequest, signal?: AbortSignal): Promise<Answer<Programme>>
  /** Asks the operator's provisioning endpoint for this box's token. Null where none is configured. */
  readonly provision: ((mac: string, signal?: AbortSignal) => Promise<Answer<string>>) | null
}

export interface ArchiveRequest {
  readonly epgId: string
  readonly token: string
  readonly profile?: string
}

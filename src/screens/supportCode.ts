import type { Device } from '../platform/device'

export interface SupportCodeFrom {
  readonly device: Device | null
  /** Whom to call before any device is known. */
  readonly support: { readonly web?: string } | null
  readonly mac: string | null
  readonly version: string
}

/** What a QR code tells a helper's phone: the reseller's address (web, else e-mail), the MAC and the version, as far as they are known. */
export function supportCode({ device, support, mac, version }: SupportCodeFrom): string {
  const { web, email } = device?.reseller ?? {}
  return [web ?? support?.web ?? email, mac, version]
    .filter(part => part !== undefined && part !== null)
    .join(' ')
}

import type { Device } from '../platform/device'

export interface SupportCodeFrom {
  readonly device: Device | null
  /** Whom to call before any device is known. */
  readonly support: { readonly web?: string } | null
  readonly mac: string | null
  readonly version: string
}

/** What a QR code tells a helper's phone: the reseller's address, the MAC and the version, as far as they are known. */
export function supportCode({ device, support, mac, version }: SupportCodeFrom): string {
  return [device?.reseller.web ?? support?.web, mac, version]
    .filter(part => part !== undefined && part !== null)
    .join(' ')
}

import type { Device, StreamingService } from './device'
import { isLocalHost, isLoopbackHost } from './localHosts'
import type { Programme } from './programme'

/** Whether an address that the platform names may be asked for or handed on. */
export type MayOpen = (url: string) => boolean

/**
 * Whatever is public. Within a house only where the operator's settings say so; the API's own host always, and with an
 * API on this box the whole box: who may be told the token may be asked for a picture.
 */
export function createMayOpen(api: string, localAddresses: boolean): MayOpen {
  const own = hostOf(api)
  return url => {
    const host = hostOf(url)
    if (host === null) return false
    if (localAddresses || host === own || !isLocalHost(host)) return true
    return own !== null && isLoopbackHost(own) && isLoopbackHost(host)
  }
}

/** The programme without the pictures, streams and logos that may not be opened. */
export function programmeWithin(programme: Programme, mayOpen: MayOpen): Programme {
  return {
    ...programme,
    images: programme.images.filter(({ url }) => mayOpen(url)),
    streams: programme.streams.filter(({ url }) => mayOpen(url)).map(stream => logoWithin(stream, mayOpen)),
  }
}

/** The device without the logos that may not be opened. */
export function deviceWithin(device: Device, mayOpen: MayOpen): Device {
  const within = (services: readonly StreamingService[]) =>
    services.map(service => logoWithin(service, mayOpen))
  return {
    ...device,
    profiles: device.profiles.map(profile => ({
      ...profile,
      streamingServices: within(profile.streamingServices),
      availableStreamingServices: within(profile.availableStreamingServices),
    })),
  }
}

function logoWithin<T extends { readonly logo?: string }>(one: T, mayOpen: MayOpen): T {
  if (one.logo === undefined || mayOpen(one.logo)) return one
  const copy: { -readonly [K in keyof T]: T[K] } = { ...one }
  delete copy.logo
  return copy
}

function hostOf(url: string): string | null {
  try {
    return new URL(url).hostname
  } catch {
    return null
  }
}

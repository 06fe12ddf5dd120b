import type { Device, Profile, StreamingService } from '../platform/device'
import { counts, fields, flags, list, text, texts } from './storedFields'

/**
 * The device that an earlier run, perhaps an earlier version, stored. Null without an id; any other field that
 * is not what it should be costs itself alone, so that an update of the app never makes a box forget who it is.
 */
export function decodeStoredDevice(stored: unknown): Device | null {
  const from = fields(stored)
  const id = text(from.id)
  if (id === null) return null
  return {
    id,
    developmentMode: from.developmentMode === true,
    ...texts(from, ['deviceId', 'mac', 'type', 'name', 'username', 'technicalRoomNumber', 'usedRoomNumber']),
    ...counts(from, ['nPvrStorageHours', 'nPvrStorageUsedMinutes', 'archiveDays', 'epgDays']),
    ...flags(from, ['nPvr', 'archive']),
    groups: list(from.groups, group => texts(group, ['id', 'name'])),
    reseller: texts(from.reseller, ['id', 'name', 'phone', 'email', 'web', 'topLevelId']),
    colours: texts(from.colours, [
      'secondaryBackground',
      'inactiveIcon',
      'accent',
      'topTabBar',
      'bottomTabBar',
      'text',
      'secondaryText',
      'tertiaryText',
    ]),
    profiles: list(from.profiles, profile),
  }
}

function profile(stored: unknown): Profile | null {
  const from = fields(stored)
  const id = text(from.id)
  if (id === null) return null
  return {
    id,
    ...texts(from, ['name', 'audioLanguage', 'subtitleLanguage']),
    ...flags(from, ['useSdhSubtitles']),
    streamingServices: list(from.streamingServices, service),
    availableStreamingServices: list(from.availableStreamingServices, service),
    channels: list(from.channels, text),
    availableChannels: list(from.availableChannels, text),
  }
}

function service(stored: unknown): StreamingService | null {
  const id = text(fields(stored).id)
  return id === null ? null : { id, ...texts(stored, ['name', 'logo', 'logoId']) }
}

import { object } from 'valibot'
import { colour, macAddress, services, sessionToken, website } from './deviceFields'
import type { Device, DeviceGroup, Profile, Validation } from './device'
import { field, flag, id, line, list, number, present, type Reader, shaped } from './fields'

const NAME = 200
const MOST_CHANNELS = 2000
const MOST_DAYS = 3650

const group: Reader<DeviceGroup> = shaped(
  object({ _id: field(id), name: field(line(NAME)) }),
  ({ _id, name }) => (_id === undefined && name === undefined ? undefined : present({ id: _id, name })),
)

const profile: Reader<Profile> = shaped(
  object({
    _id: field(id),
    name: field(line(NAME)),
    audioLanguage: field(line(NAME)),
    subtitleLanguage: field(line(NAME)),
    useSdhSubtitles: field(flag),
    streamingServices: field(services),
    availableStreamingServices: field(services),
    channels: field(list(id, MOST_CHANNELS)),
    availableChannels: field(list(id, MOST_CHANNELS)),
  }),
  ({ _id, streamingServices, availableStreamingServices, channels, availableChannels, ...rest }) =>
    _id === undefined
      ? undefined
      : present({
          id: _id,
          ...rest,
          streamingServices: streamingServices ?? [],
          availableStreamingServices: availableStreamingServices ?? [],
          channels: channels ?? [],
          availableChannels: availableChannels ?? [],
        }),
)

const profiles = list(profile, 50)

const identity = {
  _id: field(id),
  token: field(sessionToken),
  deviceId: field(id),
  mac: field(macAddress),
  type: field(line(NAME)),
  name: field(line(NAME)),
  username: field(line(NAME)),
  technicalRoomNumber: field(line(NAME)),
  usedRoomNumber: field(line(NAME)),
  groups: field(list(group, 100)),
  developmentMode: field(flag),
}

const rights = {
  nPvr: field(flag),
  nPvrStorage: field(number(0, 1e6)),
  nPvrStorageUsed: field(number(0, 1e8)),
  archive: field(flag),
  archiveDays: field(number(0, MOST_DAYS)),
  epgDays: field(number(0, MOST_DAYS)),
}

const reseller = {
  resellerId: field(id),
  resellerName: field(line(NAME)),
  resellerNumber: field(line(NAME)),
  resellerEmail: field(line(NAME)),
  resellerWeb: field(website),
  topLevelReseller: field(id),
}

const colours = {
  secondaryBackgroundColor: field(colour),
  inactiveIconColor: field(colour),
  accentColor: field(colour),
  topTabBarColor: field(colour),
  bottomTabBarColor: field(colour),
  textColor: field(colour),
  secondaryTextColor: field(colour),
  tertiaryTextColor: field(colour),
}

/** The operator's table writes `Profiles`, its example `profiles`. */
const spellings = { profiles: field(profiles), Profiles: field(profiles) }

const validation: Reader<Validation> = shaped(
  object({ ...identity, ...rights, ...reseller, ...colours, ...spellings }),
  fields => {
    const { _id, token } = fields
    if (_id === undefined) return undefined
    const device: Device = present({
      id: _id,
      deviceId: fields.deviceId,
      mac: fields.mac,
      type: fields.type,
      name: fields.name,
      username: fields.username,
      technicalRoomNumber: fields.technicalRoomNumber,
      usedRoomNumber: fields.usedRoomNumber,
      groups: fields.groups ?? [],
      developmentMode: fields.developmentMode ?? false,
      nPvr: fields.nPvr,
      nPvrStorageHours: fields.nPvrStorage,
      nPvrStorageUsedMinutes: fields.nPvrStorageUsed,
      archive: fields.archive,
      archiveDays: fields.archiveDays,
      epgDays: fields.epgDays,
      reseller: present({
        id: fields.resellerId,
        name: fields.resellerName,
        phone: fields.resellerNumber,
        email: fields.resellerEmail,
        web: fields.resellerWeb,
        topLevelId: fields.topLevelReseller,
      }),
      colours: present({
        secondaryBackground: fields.secondaryBackgroundColor,
        inactiveIcon: fields.inactiveIconColor,
        accent: fields.accentColor,
        topTabBar: fields.topTabBarColor,
        bottomTabBar: fields.bottomTabBarColor,
        text: fields.textColor,
        secondaryText: fields.secondaryTextColor,
        tertiaryText: fields.tertiaryTextColor,
      }),
      profiles: fields.profiles?.length ? fields.profiles : (fields.Profiles ?? []),
    })
    return present({ device, token })
  },
)

/**
 * Decodes the answer to validate, field by field: what is missing, empty or of the wrong kind is absent and costs
 * nothing else. Null where `_id` is, for then it is no device.
 */
export function decodeValidation(input: unknown): Validation | null {
  return validation(input) ?? null
}

import type { Answer } from '../programmes/recipe'
import type { Box } from './box'
import { careHomeProfiles, mixedProfiles } from './profiles'
import { UGLY_COLOURS } from './uglyColours'

const calm: Answer = {
  secondaryBackgroundColor: '#12303f',
  inactiveIconColor: '#8fb0bd',
  accentColor: '#f2b84b',
  topTabBarColor: '#0d2430',
  bottomTabBarColor: '#0d2430',
  textColor: '#ffffff',
  secondaryTextColor: '#cfe0e6',
  tertiaryTextColor: '#9dbac5',
}

const hospital: Answer = {
  _id: '64b0c1d2e3f4a5b6c7d8e901',
  mac: '00:1A:79:10:20:01',
  type: 'STB',
  name: 'Stue 214, seng 2',
  username: 'medicin-214-2',
  technicalRoomNumber: 'B2-0214',
  usedRoomNumber: '214',
  groups: [
    { _id: '64b0c1d2e3f4a5b6c7d8e9a1', name: 'Medicinsk afdeling' },
    { _id: '64b0c1d2e3f4a5b6c7d8e9a2', name: 'Bygning B' },
  ],
  developmentMode: false,
  nPvr: true,
  nPvrStorage: 100,
  nPvrStorageUsed: 300,
  archive: true,
  archiveDays: 7,
  epgDays: 7,
  resellerId: '64b0c1d2e3f4a5b6c7d8e9b1',
  resellerName: 'Østerå Hospital, Patient-TV',
  resellerNumber: '+45 70 12 34 56',
  resellerEmail: 'patient-tv@example.dk',
  resellerWeb: 'https://patient-tv.example.dk',
  topLevelReseller: '64b0c1d2e3f4a5b6c7d8e9b0',
  ...calm,
}

/** The hospital's record with another id and MAC, and what else is different. */
const another = (number: number, mac: string, differences: Answer): Answer => ({
  ...hospital,
  _id: `64b0c1d2e3f4a5b6c7d8e9${number.toString(16).padStart(2, '0')}`,
  mac,
  ...differences,
})

const without = (answer: Answer, ...names: readonly string[]): Answer =>
  Object.fromEntries(Object.entries(answer).filter(([name]) => !names.includes(name)))

/** The record of the box with this MAC. */
const box = (about: string, token: string, device: Answer): Box => ({
  mac: String(device.mac),
  token,
  about,
  device,
})

/** The hospital's box in one set of ugly colours after the other: 00:1A:79:10:20:21 and so on. */
const uglyBoxes = UGLY_COLOURS.map(({ about, colours }, index) => {
  const number = 0x21 + index
  const mac = `00:1A:79:10:20:${number.toString(16).toUpperCase()}`
  const token = `B${index}F0C3E95B7D2468AC0E1357`
  return box(`Ugly colours: ${about}`, token, another(number, mac, colours))
})

/** Every box that the platform knows; the first is the ordinary one. */
export function boxCatalogue(example: Answer): readonly Box[] {
  return [
    box('An ordinary box in a Danish hospital', 'A1F0C3E95B7D2468AC0E1357', hospital),
    box(
      'A care home: three profiles',
      'A2F0C3E95B7D2468AC0E1357',
      another(2, '00:1A:79:10:20:02', {
        name: 'Lejlighed 7',
        username: 'solgaarden-7',
        usedRoomNumber: '7',
        resellerName: 'Plejehjemmet Solgården',
        resellerNumber: '+45 98 76 54 32',
        resellerWeb: 'https://solgaarden.example.dk',
        secondaryBackgroundColor: '#2b2438',
        topTabBarColor: '#1f1a2a',
        bottomTabBarColor: '#1f1a2a',
        accentColor: '#9fd8c0',
        profiles: careHomeProfiles,
      }),
    ),
    box(
      'Ugly colours: nothing passes WCAG',
      'A3F0C3E95B7D2468AC0E1357',
      another(3, '00:1A:79:10:20:03', {
        secondaryBackgroundColor: '#ff00ff',
        inactiveIconColor: '#fe01fe',
        accentColor: '#ffff00',
        topTabBarColor: '#00ff00',
        bottomTabBarColor: 'rebeccapurple',
        textColor: '#f0f',
        secondaryTextColor: '#ff33ff',
        tertiaryTextColor: '',
        resellerName: 'Billig TV ApS',
      }),
    ),
    box(
      'Development mode: a diagnostics line',
      'A4F0C3E95B7D2468AC0E1357',
      another(4, '00:1A:79:10:20:04', { developmentMode: true, name: 'Udviklingsboks' }),
    ),
    box('No optional field at all', 'A5F0C3E95B7D2468AC0E1357', {
      _id: '64b0c1d2e3f4a5b6c7d8e905',
      mac: '00:1A:79:10:20:05',
      type: 'STB',
    }),
    box(
      'No archive',
      'A6F0C3E95B7D2468AC0E1357',
      without(another(6, '00:1A:79:10:20:06', { archive: false, nPvr: false }), 'archiveDays', 'nPvrStorage'),
    ),
    box(
      'Long names, in German',
      'A7F0C3E95B7D2468AC0E1357',
      another(7, '00:1A:79:10:20:07', {
        name: 'Patientenzimmer der Hals-Nasen-Ohren-Abteilung im dritten Obergeschoss links',
        username: 'station-3-hals-nasen-ohren-heilkunde-zimmer-317-bett-fensterseite',
        usedRoomNumber: '317 Fensterseite',
        groups: [{ name: 'Gemeinschaftskrankenhaus Flensburg-Mürwik, Hals-Nasen-Ohren-Heilkunde' }],
        resellerName:
          'Gemeinschaftskrankenhausfernsehversorgungsgesellschaft Schleswig-Holstein mbH & Co. KG',
        resellerNumber: '+49 461 1234567890',
        resellerWeb: 'https://www.gemeinschaftskrankenhausfernsehversorgungsgesellschaft.example.de/kontakt',
      }),
    ),
    box(
      'Older spellings: Profiles, services as words, numbers as text',
      'A8F0C3E95B7D2468AC0E1357',
      another(8, '01:0A:23:65:78:BD', {
        developmentMode: 'no',
        nPvrStorage: '100',
        archiveDays: '2',
        groups: 'Medicinsk afdeling',
        resellerWeb: 'patient-tv.example.dk',
        Profiles: mixedProfiles,
      }),
    ),
    {
      mac: '12:12:12:12:12:12',
      token: String(example.token),
      about: 'The operator’s own example, to the letter',
      device: without(example, 'token'),
      isExample: true,
    },
    ...uglyBoxes,
  ]
}

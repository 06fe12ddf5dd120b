import { credits, usual, type Recipe } from './recipe'

const given = [
  'Anne',
  'Bent',
  'Clara',
  'Dorte',
  'Erik',
  'Freja',
  'Gunnar',
  'Helle',
  'Ivan',
  'Johanne',
  'Kim',
  'Lærke',
]
const family = [
  'Ager',
  'Bakke',
  'Dahl',
  'Enevoldsen',
  'Friis',
  'Grøn',
  'Holst',
  'Iversen',
  'Juhl',
  'Kjær',
  'Lund',
  'Mølgaard',
  'Nygaard',
  'Ottosen',
  'Poulsen',
  'Riis',
  'Skov',
]
const crew = [
  'DIRECTOR',
  'PRODUCER',
  'DIRECTOR-PRODUCER',
  'WRITER',
  'COMPOSER',
  'EDITOR',
  'CINEMATOGRAPHER',
  'STUNT_COORDINATOR',
]

/** So many people of different names; each third is an actor with a role. */
function crowd(count: number): unknown[] {
  return Array.from({ length: count }, (_, index) => {
    const name = `${given[index % given.length] ?? ''} ${family[(index * 7) % family.length] ?? ''}`
    return index % 3 === 0
      ? { type: 'ACTOR', role: `Borger nr. ${index + 1}`, name }
      : { type: crew[index % crew.length], name }
  })
}

export const peopleCases: readonly Recipe[] = [
  {
    id: 'people_40',
    kind: 'people',
    about: '40 credits',
    channelId: 3,
    aired: { daysAgo: 2, at: '20:30' },
    minutes: 105,
    positions: [60],
    images: usual('street'),
    fields: {
      title: 'Hele landsbyen spiller med',
      description: 'Fyrre borgere i Sønderho opfører et stykke om deres egen by, på torvet, i regnvejr.',
      genres: ['Teater'],
      country: 'DK',
      date: '2022',
      credits: crowd(40),
    },
  },
  {
    id: 'people_200',
    kind: 'people',
    about: '200 credits: must scroll smoothly',
    channelId: 3,
    aired: { daysAgo: 3, at: '20:30' },
    minutes: 172,
    images: usual('stadium'),
    fields: {
      title: 'Slaget ved Dybbøl',
      description:
        'Storfilm med et mylder af medvirkende. To hundrede statister, otteogtyve heste og én kanon.',
      genres: ['Historie', 'Drama'],
      country: 'DK,DE',
      date: '2014',
      credits: crowd(200),
    },
  },
  {
    id: 'people_unknown_jobs',
    kind: 'people',
    about: 'Jobs that nobody knows, and people without one',
    channelId: 3,
    aired: { daysAgo: 1, at: '10:00' },
    minutes: 25,
    images: usual('kitchen'),
    fields: {
      title: 'Manden med kaffevognen',
      description: 'Et portræt af filmholdets vigtigste mand.',
      genres: ['Portræt'],
      country: 'DK',
      credits: [
        ...credits(
          { 'Ulla Henningsen Bro': '' },
          { COFFEE_MAKER: ['Svend Aage Bro'], 'VOICE-OVER': ['Rita Bro'] },
        ),
        { name: 'Uden Titel' },
      ],
    },
  },
]

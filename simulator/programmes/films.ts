import { credits, streams, usual, type Recipe } from './recipe'

export const films: readonly Recipe[] = [
  {
    id: '2_1482869100',
    kind: 'film',
    about: 'Half watched, everything filled in',
    channelId: 2,
    aired: { daysAgo: 2, at: '20:00' },
    minutes: 118,
    positions: [3480, 600, 6900],
    images: usual('coast'),
    fields: {
      programId: '5f1a0c3e9b2d4a6788c1e201',
      title: 'Fyret ved verdens ende',
      subTitle: 'Dansk drama om en fyrpasser, der får en uventet gæst',
      description:
        'Ellen har passet fyret på Ydersholm alene i elleve år. En stormnat driver en båd i land med en fremmed mand, som ikke vil sige, hvor han kommer fra. Mens isen lægger sig om øen, må de to dele brænde, brød og til sidst også de historier, de havde tænkt sig at tage med sig i graven. En stilfærdig film om ensomhed, tilgivelse og lys i mørket.',
      genres: ['Drama', 'Dansk film'],
      date: '2021-10-07',
      country: 'DK',
      credits: credits(
        { 'Marianne Thorsager': 'Ellen', 'Jens Bo Lykkegård': 'Den fremmede', 'Villads Krog': 'Postbåden' },
        {
          DIRECTOR: ['Astrid Holmbæk'],
          PRODUCER: ['Søren Lindegaard', 'Ida Vestermark'],
          WRITER: ['Astrid Holmbæk'],
        },
      ),
      streams: streams('FILMSTRIBEN', 'DR_TV'),
    },
  },
  {
    id: '5_1482951600',
    kind: 'film',
    about: 'Several countries, several services, not begun',
    channelId: 5,
    aired: { daysAgo: 1, at: '21:30' },
    minutes: 134,
    images: usual('mountains'),
    fields: {
      programId: '5f1a0c3e9b2d4a6788c1e202',
      title: 'Bjergets søn',
      description:
        'Da den unge bjergguide Tor mister sin bror på en ekspedition, vender han tilbage til dalen, hvor han voksede op. Men bjerget har ikke sagt sit sidste ord, og en gammel rute, som ingen har gået i fyrre år, trækker i ham.',
      genres: ['Eventyr', 'Drama'],
      date: '2018',
      country: 'NO,SE,DK,DE',
      credits: credits(
        { 'Henrik Aasland': 'Tor', 'Sigrid Moe': 'Liv', 'Lars Erik Sund': 'Onkel Peder' },
        { DIRECTOR: ['Kari Nordvik'], 'DIRECTOR-PRODUCER': ['Bjørn Fjeld'] },
      ),
      streams: streams('NETFLIX', 'VIAPLAY', 'TV_2_PLAY', 'AMAZON_PRIME', 'DR_TV', 'FILMSTRIBEN'),
    },
  },
  {
    id: '7_46574645324',
    kind: 'film',
    about: 'Country as a Danish word, watched 97 %',
    channelId: 7,
    aired: { daysAgo: 4, at: '22:45' },
    minutes: 97,
    positions: [5645, 0],
    images: usual('city'),
    fields: {
      title: 'Sidste tog til Chicago',
      subTitle: 'Amerikansk thriller',
      description:
        'En pensioneret politimand sætter sig på nattoget for at besøge sin datter. Klokken 02:14 forsvinder en passager, og ingen andre husker, at hun nogensinde har været om bord.',
      genres: ['Thriller', 'Krimi'],
      date: '1998-03-20T00:00:00Z',
      country: 'Amerikansk',
      credits: credits(
        { 'Robert Halloway': 'Frank Doyle', 'Diane Mercer': 'Kvinden i kupé 9' },
        { DIRECTOR: ['Paul Whitcombe'], COMPOSER: ['Elena Ruiz'] },
      ),
    },
  },
  {
    id: '2_1482788400',
    kind: 'film',
    about: 'A family film, a quarter seen',
    channelId: 2,
    aired: { daysAgo: 6, at: '15:10' },
    minutes: 82,
    positions: [1230, 4100],
    images: usual('forest'),
    fields: {
      title: 'Grævlingen Gustav og den store skov',
      description:
        'Gustav er den mindste grævling i skoven og bange for mørke. Men da lygtemanden forsvinder, er der kun én, der er lille nok til at kravle ned i den dybe hule og lede efter ham. Animationsfilm for hele familien med sange.',
      genres: ['Børn', 'Animation'],
      date: '2015-02-12',
      country: 'DK,FR',
      credits: credits({ 'Kaya Bruun': 'Gustav (stemme)', 'Ole Thestrup Jensen': 'Lygtemanden (stemme)' }),
      streams: streams('DR_TV'),
    },
  },
]

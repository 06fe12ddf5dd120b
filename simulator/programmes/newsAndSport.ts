import { credits, usual, type Recipe } from './recipe'

export const newsAndSport: readonly Recipe[] = [
  {
    id: '1_1483030800',
    kind: 'news',
    about: 'News, short, no credits',
    channelId: 1,
    aired: { daysAgo: 1, at: '18:00' },
    minutes: 25,
    images: usual('studio'),
    fields: {
      title: 'Aftennyt',
      description:
        'Dagens vigtigste nyheder fra ind- og udland. Regeringen fremlægger sit forslag til en ny sundhedsreform, broen over Limfjorden åbner igen, og en skoleklasse fra Ribe har fundet en vikingeskat. Vært: Karsten Uldall.',
      genres: ['Nyheder'],
      country: 'DK',
    },
  },
  {
    id: '1_1483033500',
    kind: 'news',
    about: 'The weather: five minutes, no description',
    channelId: 1,
    aired: { daysAgo: 1, at: '18:25' },
    minutes: 5,
    images: usual('hills'),
    fields: { title: 'Vejret', genres: ['Vejr'] },
  },
  {
    id: '4_1483041600',
    kind: 'news',
    about: 'Regional news with a person to name',
    channelId: 4,
    aired: { daysAgo: 2, at: '19:30' },
    minutes: 30,
    positions: [880],
    images: usual('street'),
    fields: {
      title: 'Nordjylland i dag',
      subTitle: 'Storm over Skagen',
      description: 'Bølger på otte meter har taget en del af stranden. Vi er med, når kommunen gør status.',
      genres: ['Nyheder', 'Regionalt'],
      credits: credits({}, { PRESENTER: ['Lone Bisgaard'], GUEST: ['Poul Kjeldsen'] }),
      country: 'DK',
    },
  },
  {
    id: '8_1483048800',
    kind: 'sport',
    about: 'A match over two hours, half watched',
    channelId: 8,
    aired: { daysAgo: 1, at: '19:45' },
    minutes: 135,
    positions: [4200],
    images: usual('stadium'),
    fields: {
      title: 'Fodbold: Danmark – Sverige',
      subTitle: 'VM-kvalifikation, direkte fra Parken',
      description:
        'Skandinavisk derby i Parken. Danmark skal have mindst et point for at holde liv i drømmen om VM. Kommentator: Mads Bruhn. Ekspert: Pernille Højgaard.',
      genres: ['Sport', 'Fodbold'],
      country: 'DK',
    },
  },
  {
    id: '8_1483056000',
    kind: 'sport',
    about: 'A long stage: five hours and a half',
    channelId: 8,
    aired: { daysAgo: 6, at: '12:00' },
    minutes: 330,
    images: usual('mountains'),
    fields: {
      title: 'Cykling: Kongeetapen',
      description:
        'Fem bjerge, 4.900 højdemeter og en målstreg i 2.300 meters højde. Dagens etape afgør, hvem der kører i gult på søndag.',
      genres: ['Sport', 'Cykling'],
      country: 'FR',
    },
  },
]

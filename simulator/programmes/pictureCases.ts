import { usual, USUAL_SIZES, type Images, type Recipe } from './recipe'

/** Programmes that try the picture rules; each is told by its title, so that a screenshot explains itself. */
const pictureCase = (
  id: string,
  about: string,
  title: string,
  images: Images,
  description: string,
): Recipe => ({
  id,
  kind: 'pictures',
  about,
  channelId: 20,
  aired: { daysAgo: 2, at: '16:00' },
  minutes: 50,
  images,
  fields: { title, description, genres: ['Natur'], country: 'DK', date: '2020' },
})

const broken = (how: string, types: readonly string[]): Images['types'] =>
  types.map(type => ({ type, path: `/images/broken/${how}/${type.replace('x', '/')}` }))

export const pictureCases: readonly Recipe[] = [
  pictureCase(
    'pic_none',
    'No picture at all',
    'Radiobilleder',
    { scene: 'waves', types: [] },
    'En udsendelse uden et eneste billede: kun stemmer, stilhed og det, man selv ser for sig.',
  ),
  pictureCase(
    'pic_tiny',
    'One picture, 64x36',
    'Frimærket',
    { scene: 'coast', types: ['64x36'] },
    'Samleren Egon har brugt 50 år på at finde et frimærke, der ikke er større end en negl.',
  ),
  pictureCase(
    'pic_portrait',
    'Portrait posters only',
    'Plakaten på væggen',
    { scene: 'forest', types: ['200x300', '400x600', '600x900'] },
    'Om filmplakatens guldalder, da en tegner i Valby malede Hollywood på lærred i fuld højde.',
  ),
  pictureCase(
    'pic_mixed',
    'Portrait and square beside one wide picture',
    'Alle formater',
    { scene: 'city', types: ['600x900', '500x500', '640x360', '1000x400'] },
    'Fotografen Rie tager det samme motiv med syv forskellige kameraer.',
  ),
  pictureCase(
    'pic_malformed',
    'Types that are no sizes, and one that is',
    'Uden mål',
    {
      scene: 'hills',
      types: [
        { type: 'POSTER', path: '/images/800/450/hills.malformed-poster.jpg' },
        { type: '', path: '/images/640/360/hills.malformed-empty.jpg' },
        { type: '0x310', path: '/images/552/310/hills.malformed-zero.jpg' },
        { type: '9000x5000', path: '/images/1280/720/hills.malformed-vast.jpg' },
        { type: '1080*607', path: '/images/1080/607/hills.malformed-star.jpg' },
        { type: null, path: '/images/320/180/hills.malformed-null.jpg' },
        { type: ' 484 X 272 ', path: '/images/484/272/hills.spaced.jpg' },
      ],
    },
    'Landmåler Viggo har mistet sin tommestok og må stole på øjemål.',
  ),
  pictureCase(
    'pic_lying',
    'Types that do not tell the real size',
    'Løgnens mål',
    {
      scene: 'mountains',
      types: [
        { type: '1080x607', path: '/images/240/135/mountains.lying-small.jpg' },
        { type: '484x272', path: '/images/484/272/mountains.lying-true.jpg' },
      ],
    },
    'En mand påstår, at han er to meter høj. Ingen har målt efter, før nu.',
  ),
  pictureCase(
    'pic_vast',
    'Pictures up to 4K, over every texture budget',
    'Det store billede',
    { scene: 'stadium', types: [...USUAL_SIZES, '1920x1080', '3840x2160', '4096x2304'] },
    'Fra rummet ses Danmark som en håndfuld grønt på en blå dug.',
  ),
  pictureCase(
    'pic_all_broken',
    'Every picture fails: 404',
    'Intet at se',
    { scene: 'waves', types: broken('missing', USUAL_SIZES) },
    'Om de billeder, der blev væk: arkivet, som brændte i 1954, og dem, der huskede dem.',
  ),
  pictureCase(
    'pic_some_broken',
    'The fitting ones fail: HTML, cut short, empty; the smallest works',
    'Halvdelen mangler',
    {
      scene: 'kitchen',
      types: [
        ...broken('html', ['1080x607']),
        ...broken('truncated', ['552x310', '484x272']),
        ...broken('empty', ['411x231', '365x205']),
        '245x138',
        '220x120',
      ],
    },
    'Konservatoren samler et fad af 214 skår, og kun halvdelen er der.',
  ),
  pictureCase(
    'pic_same_url',
    'The same URL under three types',
    'Tre ens',
    {
      scene: 'street',
      types: [
        { type: '220x120', path: '/images/1080/607/street.same.jpg' },
        { type: '1080x607', path: '/images/1080/607/street.same.jpg' },
        { type: '552x310', path: '/images/1080/607/street.same.jpg' },
      ],
    },
    'Trillingerne Karl, Kaj og Knud fylder halvfems.',
  ),
  pictureCase('pic_usual', 'The usual sizes', 'Danmark fra luften', usual('hills'), 'Fra Gedser til Grenen.'),
]

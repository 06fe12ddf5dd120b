import type { Answer } from '../programmes/recipe'

/** The eight colours that a reseller can set. */
const FIELDS = [
  'secondaryBackgroundColor',
  'inactiveIconColor',
  'accentColor',
  'topTabBarColor',
  'bottomTabBarColor',
  'textColor',
  'secondaryTextColor',
  'tertiaryTextColor',
] as const

interface Painting {
  readonly grounds: string
  readonly marks: string
  readonly texts: string
}

function painted({ grounds, marks, texts }: Painting): Answer {
  const [background, inactive, accent, top, bottom, ...textFields] = FIELDS
  return {
    ...Object.fromEntries([background, top, bottom].map(field => [field, grounds])),
    ...Object.fromEntries([inactive, accent].map(field => [field, marks])),
    ...Object.fromEntries(textFields.map(field => [field, texts])),
  }
}

const allOf = (colour: string): Answer => painted({ grounds: colour, marks: colour, texts: colour })

/** Colours that nobody could read as they are: what a reseller's slip of the pen, or taste, may bring. */
export const UGLY_COLOURS: readonly { readonly about: string; readonly colours: Answer }[] = [
  { about: 'all eight the same blue', colours: allOf('#4a90d9') },
  {
    about: 'texts in the background’s colour',
    colours: painted({ grounds: '#203040', marks: '#ffc94d', texts: '#203040' }),
  },
  { about: 'yellow on white', colours: painted({ grounds: '#ffffff', marks: '#ffff00', texts: '#ffff66' }) },
  { about: 'neon', colours: painted({ grounds: '#ff00ff', marks: '#00ff00', texts: '#39ff14' }) },
  { about: 'all black', colours: allOf('#000000') },
  { about: 'all white', colours: allOf('#ffffff') },
  {
    about: 'mid-grey on mid-grey',
    colours: painted({ grounds: '#777777', marks: '#7f7f7f', texts: '#808080' }),
  },
  {
    // Apart for those who see colours, of one brightness for all others.
    about: 'red on a green that is as bright',
    colours: painted({ grounds: '#009500', marks: '#ff0000', texts: '#ff0000' }),
  },
  { about: 'an accent alone, in the app’s own background', colours: { accentColor: '#0d1626' } },
  {
    about: 'no colours at all, but words and numbers',
    colours: Object.fromEntries(
      FIELDS.map((field, i) => [field, ['red', '#12', 12, null, '', 'rgb(1, 2, 3)', '#gggggg', []][i]]),
    ),
  },
]

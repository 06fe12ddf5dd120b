import { films } from './films'
import { newsAndSport } from './newsAndSport'
import { peopleCases } from './peopleCases'
import { pictureCases } from './pictureCases'
import type { Recipe } from './recipe'
import { series } from './series'
import { textCases } from './textCases'
import { timeCases } from './timeCases'

/** Every programme of the simulator but the operator's own example, in the order the TV page lists them. */
export const catalogue: readonly Recipe[] = [
  ...films,
  ...series,
  ...newsAndSport,
  ...pictureCases,
  ...timeCases,
  ...textCases,
  ...peopleCases,
]

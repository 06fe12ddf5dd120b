/** Makers of set-top boxes, and how many of a hundred boxes are theirs: fleets are bought by the pallet. */
const lots = [
  { oui: '00:1A:79', percent: 55, firstSerial: 0x10_20_00 },
  { oui: '00:0F:3B', percent: 25, firstSerial: 0x7f_fe_00 },
  { oui: '10:27:BE', percent: 15, firstSerial: 0x00_00_01 },
  { oui: '00:02:02', percent: 5, firstSerial: 0xe0_00_00 },
] as const

/** The MAC of a fleet's box number `index`, from 0: a few makers, and of each consecutive serial numbers. */
export function macOfBox(index: number): string {
  const hundreds = Math.floor(index / 100)
  let rest = index % 100
  for (const { oui, percent, firstSerial } of lots) {
    if (rest < percent) return `${oui}:${serial(firstSerial + hundreds * percent + rest)}`
    rest -= percent
  }
  throw new Error('the lots do not add up to a hundred')
}

function serial(number: number): string {
  const hex = (number & 0xff_ff_ff).toString(16).padStart(6, '0').toUpperCase()
  return `${hex.slice(0, 2)}:${hex.slice(2, 4)}:${hex.slice(4, 6)}`
}

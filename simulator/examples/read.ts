import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Answer } from '../programmes/recipe'

/** One of the operator's documented answers: the text to be sent as it is, and what it says. */
export interface Example {
  readonly text: string
  readonly answer: Answer
}

export interface Examples {
  readonly validate: Example
  readonly archive: Example
}

/** The operator's two documented answers, from the files beside this one. */
export function readExamples(): Examples {
  return { validate: read('validate.json'), archive: read('archive-get.json') }
}

/** The hosts that the examples' pictures and logos point to; none of them answers any more. */
const hosts = /https?:\/\/(?:cd-static\.telenorcdn\.net|image\.powernet\.tv|example\.image\.com)(?=\/)/g

/** The example with its pictures' hosts replaced by the simulator's, their paths kept. */
export function withOwnPictures(text: string, origin: string): string {
  return text.replace(hosts, origin)
}

function read(name: string): Example {
  const text = readFileSync(join(import.meta.dirname, name), 'utf8')
  return { text, answer: JSON.parse(text) as Answer }
}

import { fill } from '../../language/fill'
import type { Language } from '../../language/language'
import type { Profile } from '../../platform/device'
import type { ChoiceModel } from '../choice/choiceModel'

const PROFILE = 'profile:'

export interface ProfilesFrom {
  readonly operator: string | null
  readonly profiles: readonly Profile[]
  /** The chosen profile's id; null where none is. */
  readonly profile: string | null
  readonly language: Language
}

/** Who can watch on this device; the one who does is marked, and has the focus. */
export function profilesModel({ operator, profiles, profile, language }: ProfilesFrom): ChoiceModel {
  const { words } = language
  const chosen = chosenProfile(profiles, profile)
  return {
    operator,
    headline: words.profile.headline,
    sentence: null,
    chosen: chosen === undefined ? null : PROFILE + chosen.id,
    actions: profiles.map(one => {
      const name = profileName(profiles, one, language) ?? ''
      return { id: PROFILE + one.id, label: one === chosen ? `${name} · ${words.speech.selected}` : name }
    }),
  }
}

/** The profile id of an action that chooses one; null for any other. */
export function profileChosenBy(actionId: string): string | null {
  return actionId.indexOf(PROFILE) === 0 ? actionId.slice(PROFILE.length) : null
}

/** Without a choice, or with one that the device does not list, it is the first, as the platform takes it. */
export function chosenProfile(profiles: readonly Profile[], id: string | null): Profile | undefined {
  return profiles.find(one => one.id === id) ?? profiles[0]
}

/** Its own name, else its number among the device's; null for none. */
export function profileName(
  profiles: readonly Profile[],
  profile: Profile | undefined,
  { words }: Language,
): string | null {
  if (profile === undefined) return null
  return profile.name ?? fill(words.profile.unnamed, { number: profiles.indexOf(profile) + 1 })
}

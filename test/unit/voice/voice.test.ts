import { expect } from 'chai'
import type { LauncherEvent } from '../../../src/box/launcherEvents'
import { bestVoice } from '../../../src/voice/bestVoice'
import type { SpeechEngine } from '../../../src/voice/speechEngine'
import { speechTag } from '../../../src/voice/tags'
import { createVoice } from '../../../src/voice/voice'
import { createFakeClock } from '../../support/fakeClock'

/** An engine that has these languages; null: it still looks for its voices. */
function fakeEngine(languages: readonly string[] | null) {
  const log: string[] = []
  let known = languages
  let found = (): void => undefined
  let fail = (): void => undefined
  const engine: SpeechEngine = {
    speaks: tag => (known === null ? null : known.includes(tag)),
    onVoices: callback => {
      found = callback
    },
    speak: (text, tag, failed) => {
      log.push(`${tag}: ${text}`)
      fail = failed
    },
    cancel: () => log.push('cancel'),
  }
  return {
    engine,
    log,
    fail: () => fail(),
    find: (now: readonly string[]) => {
      known = now
      found()
    },
  }
}

function setUp(engine: SpeechEngine | null = null) {
  const clock = createFakeClock()
  const events: LauncherEvent[] = []
  const voice = createVoice({ clock, engine, emit: event => events.push(event) })
  return {
    clock,
    voice,
    events,
    texts: () => events.map(event => ('text' in event ? event.text : event.event)),
  }
}

describe('the voice without an engine of its own', () => {
  it('has the launcher speak, in the language', () => {
    const { voice, clock, events } = setUp()
    voice.say('Afspil', 'da-DK')
    clock.advance(150)
    expect(events).to.deep.equal([{ event: 'speak', text: 'Afspil', lang: 'da-DK', interrupt: true }])
  })

  it('says the last alone of what follows in haste', () => {
    const { voice, clock, texts } = setUp()
    for (const text of ['One', 'Two', 'Three']) {
      voice.say(text, 'en-GB')
      clock.advance(125)
    }
    expect(texts()).to.deep.equal([])
    clock.advance(25)
    expect(texts()).to.deep.equal(['Three'])
  })

  it('silences the old at once, in its language, and says the new after a moment', () => {
    const { voice, clock, events, texts } = setUp()
    voice.say('Sprog', 'da-DK')
    clock.advance(150)
    voice.say('Language', 'en-GB')
    expect(events[1]).to.deep.equal({ event: 'speak', text: '', lang: 'da-DK', interrupt: true })
    clock.advance(149)
    expect(texts()).to.deep.equal(['Sprog', ''])
    clock.advance(1)
    expect(texts()).to.deep.equal(['Sprog', '', 'Language'])
  })

  it('does not say the same thing twice in a row', () => {
    const { voice, clock, texts } = setUp()
    voice.say('Play', 'en-GB')
    clock.advance(100)
    voice.say('Play', 'en-GB')
    clock.advance(50)
    voice.say('Play', 'en-GB')
    clock.advance(1000)
    expect(texts()).to.deep.equal(['Play'])
  })

  it('says the same thing again when something else was wanted between, or in another language', () => {
    const { voice, clock, texts } = setUp()
    voice.say('Play', 'en-GB')
    clock.advance(150)
    voice.say('More', 'en-GB')
    voice.say('Play', 'en-GB')
    clock.advance(150)
    voice.say('Play', 'da-DK')
    clock.advance(150)
    expect(texts()).to.deep.equal(['Play', '', 'Play', '', 'Play'])
  })

  it('falls silent at once, only where something was said, and says what waited no more', () => {
    const { voice, clock, texts } = setUp()
    voice.silence()
    voice.say('Play', 'en-GB')
    voice.silence()
    clock.advance(1000)
    expect(texts()).to.deep.equal([])
    voice.say('Play', 'en-GB')
    clock.advance(150)
    voice.silence()
    voice.silence()
    expect(texts()).to.deep.equal(['Play', ''])
  })

  it('waits longer where it is asked to', () => {
    const { voice, clock, texts } = setUp()
    voice.say('One moment.', 'en-GB', 1000)
    clock.advance(999)
    expect(texts()).to.deep.equal([])
    clock.advance(1)
    expect(texts()).to.deep.equal(['One moment.'])
  })
})

describe('the voice of an engine that speaks', () => {
  it('is used instead of the launcher, and is cancelled before it says the next', () => {
    const { engine, log } = fakeEngine(['da-DK'])
    const { voice, clock, events } = setUp(engine)
    voice.say('Afspil', 'da-DK')
    clock.advance(150)
    voice.say('Mere', 'da-DK')
    expect(log).to.deep.equal(['da-DK: Afspil', 'cancel'])
    clock.advance(150)
    voice.silence()
    expect(log).to.deep.equal(['da-DK: Afspil', 'cancel', 'da-DK: Mere', 'cancel'])
    expect(events).to.deep.equal([])
  })

  it('leaves a language that it has no voice for to the launcher', () => {
    const { engine, log } = fakeEngine(['en-GB'])
    const { voice, clock, texts } = setUp(engine)
    voice.say('Afspil', 'da-DK')
    clock.advance(150)
    voice.say('Play', 'en-GB')
    clock.advance(150)
    expect(texts()).to.deep.equal(['Afspil', ''])
    expect(log).to.deep.equal(['en-GB: Play'])
  })

  it('is waited for while the engine looks for its voices', () => {
    const { engine, log, find } = fakeEngine(null)
    const { voice, clock, texts } = setUp(engine)
    voice.say('Afspil', 'da-DK')
    clock.advance(600)
    expect([log, texts()]).to.deep.equal([[], []])
    find(['da-DK'])
    expect(log).to.deep.equal(['da-DK: Afspil'])
    clock.advance(1000)
    expect(texts()).to.deep.equal([])
  })

  it('is waited for a second at most: then the launcher speaks', () => {
    const { engine, log } = fakeEngine(null)
    const { voice, clock, texts } = setUp(engine)
    voice.say('Afspil', 'da-DK')
    clock.advance(999)
    expect(texts()).to.deep.equal([])
    clock.advance(1)
    expect(texts()).to.deep.equal(['Afspil'])
    voice.say('Mere', 'da-DK')
    clock.advance(150)
    expect(texts()).to.deep.equal(['Afspil', '', 'Mere'])
    expect(log).to.deep.equal([])
  })

  it('says nothing when its voices come and nothing waits for them', () => {
    const { engine, log, find } = fakeEngine(null)
    const { voice, clock } = setUp(engine)
    find(['da-DK'])
    voice.say('Afspil', 'da-DK')
    find(['da-DK'])
    expect(log).to.deep.equal([])
    voice.silence()
    find(['da-DK'])
    clock.advance(1000)
    expect(log).to.deep.equal([])
  })

  it('gives way to the launcher when it fails, but not for what is over', () => {
    const { engine, fail } = fakeEngine(['da-DK'])
    const { voice, clock, texts } = setUp(engine)
    voice.say('Afspil', 'da-DK')
    clock.advance(150)
    fail()
    expect(texts()).to.deep.equal(['Afspil'])
    fail()
    expect(texts()).to.deep.equal(['Afspil'])
    voice.say('Mere', 'da-DK')
    clock.advance(150)
    voice.silence()
    fail()
    expect(texts()).to.deep.equal(['Afspil', ''])
  })
})

describe('the voice for a language', () => {
  const voices = [{ lang: 'en-US' }, { lang: 'da' }, { lang: 'no_NO' }, { lang: 'en_GB' }, { lang: 'de-AT' }]

  it('is of the same country where there is one, else of the same language', () => {
    expect(bestVoice(voices, 'en-GB')).to.equal(voices[3])
    expect(bestVoice(voices, 'da-DK')).to.equal(voices[1])
    expect(bestVoice(voices, 'de-DE')).to.equal(voices[4])
    expect(bestVoice(voices, 'nb-NO')).to.equal(voices[2])
  })

  it('is nobody’s where there is none of that language', () => {
    expect(bestVoice(voices, 'sv-SE')).to.equal(undefined)
    expect(bestVoice([{ lang: '' }], 'sv-SE')).to.equal(undefined)
  })

  it('is asked for with a country', () => {
    expect((['da', 'en', 'nb', 'sv', 'de'] as const).map(speechTag)).to.deep.equal([
      'da-DK',
      'en-GB',
      'nb-NO',
      'sv-SE',
      'de-DE',
    ])
  })
})

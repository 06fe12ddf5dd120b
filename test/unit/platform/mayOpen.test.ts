import { expect } from 'chai'
import { decodeProgramme } from '../../../src/platform/archiveDecoder'
import { createMayOpen, deviceWithin, programmeWithin } from '../../../src/platform/mayOpen'
import { decodeValidation } from '../../../src/platform/validateDecoder'

const PUBLIC = 'https://cdn.example/a.jpg'
const PRIVATE = 'http://192.168.1.1/a.jpg'
const LOOPBACK = 'http://127.0.0.1:8080/a.jpg'

describe('what the platform names', () => {
  it('is opened where it is public, and within a house only where the settings say so', () => {
    const [strict, lenient] = [false, true].map(local => createMayOpen('https://api.telecomx.dk', local))
    const urls = [PUBLIC, PRIVATE, LOOPBACK, 'http://tv.local/', 'no address']
    expect(urls.map(url => strict?.(url))).to.deep.equal([true, false, false, false, false])
    expect(urls.map(url => lenient?.(url))).to.deep.equal([true, true, true, true, false])
  })

  it('is opened on the API’s own host, whatever its port, and all over the box where the API is on it', () => {
    const inHouse = createMayOpen('https://10.1.2.3/base', false)
    expect(['http://10.1.2.3:81/', 'http://10.1.2.4/', LOOPBACK].map(inHouse)).to.deep.equal([
      true,
      false,
      false,
    ])
    for (const api of ['http://127.0.0.1:9000', 'http://localhost:9000', 'http://[::1]:9000']) {
      const onBox = createMayOpen(api, false)
      expect([LOOPBACK, 'http://localhost/', 'http://[::1]/', PRIVATE].map(onBox)).to.deep.equal([
        true,
        true,
        true,
        false,
      ])
    }
    expect(createMayOpen('nonsense', false)(LOOPBACK)).to.equal(false)
  })

  const mayOpen = createMayOpen('https://api.telecomx.dk', false)

  it('costs itself alone: the picture, the stream, the logo', () => {
    const programme = decodeProgramme({
      _id: 'm',
      title: 'Matador',
      images: [PRIVATE, PUBLIC].map(url => ({ type: '220x120', url })),
      streams: [
        { streamingService: 'a', url: PRIVATE },
        { streamingService: 'b', url: PUBLIC, logo: PRIVATE, logoId: '1' },
        { streamingService: 'c', url: PUBLIC, logo: PUBLIC },
      ],
    })
    expect(programme && programmeWithin(programme, mayOpen)).to.deep.include({
      title: 'Matador',
      images: [{ type: '220x120', url: PUBLIC }],
      streams: [
        { service: 'b', url: PUBLIC, logoId: '1' },
        { service: 'c', url: PUBLIC, logo: PUBLIC },
      ],
    })
  })

  it('costs a profile’s services their logos', () => {
    const list = [
      { _id: 's', name: 'S', logo: LOOPBACK },
      { _id: 't', logo: PUBLIC },
    ]
    const answer = {
      _id: 'box',
      profiles: [{ _id: 'p', streamingServices: list, availableStreamingServices: list }],
    }
    const device = decodeValidation(answer)?.device
    const services = [
      { id: 's', name: 'S' },
      { id: 't', logo: PUBLIC },
    ]
    expect(device && deviceWithin(device, mayOpen).profiles[0]).to.deep.include({
      id: 'p',
      streamingServices: services,
      availableStreamingServices: services,
    })
  })
})

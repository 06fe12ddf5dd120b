/* global ResizeObserver, localStorage, location, window */
import { byId } from './dom.js'

/** The screens that a box may drive; `ui` is the tallest drawing buffer. */
export const screens = {
  '720p': { name: '720p', width: 1280, height: 720 },
  '1080p': { name: '1080p', width: 1920, height: 1080 },
  '576p': { name: '576p', width: 1024, height: 576 },
  anamorphic: { name: '576p, 720 wide', width: 720, height: 576 },
  '768p': { name: '1366 × 768', width: 1366, height: 768 },
  '2160p': { name: '4K, UI at 1080', width: 3840, height: 2160 },
  '2160p-full': { name: '4K, UI at 2160', width: 3840, height: 2160, maxHeight: 2160 },
}

const BEZEL = 34

/** The television: an iframe in a window of the chosen size, scaled to fit the room, whatever its pixels' shape. */
export function createTelevision({ onEvent, onToken }) {
  const [room, set, frame] = ['room', 'set', 'tv'].map(byId)
  let screen = screens['720p']
  let parameters = {}

  // The app's page asks for its launcher before its own scripts run.
  window.flexcareHostFor = () => ({ ...parameters, onEvent, onToken })

  const fit = () => {
    const most = { width: room.clientWidth - 2 * BEZEL, height: room.clientHeight - 2 * BEZEL }
    const width = Math.max(80, Math.min(most.width, (most.height * 16) / 9))
    const height = (width * 9) / 16
    Object.assign(set.style, {
      width: `${width}px`,
      height: `${height}px`,
      left: `${(room.clientWidth - width) / 2}px`,
      top: `${(room.clientHeight - height) / 2}px`,
    })
    Object.assign(frame.style, {
      width: `${screen.width}px`,
      height: `${screen.height}px`,
      transform: `scale(${width / screen.width}, ${height / screen.height})`,
    })
  }
  new ResizeObserver(fit).observe(room)

  return {
    /** Launches the app as a box's boot launcher does. */
    launch({ build, screen: chosen, epgId, ...launched }) {
      screen = screens[chosen] ?? screen
      parameters = { ...launched, ...(screen.maxHeight ? { maxHeight: screen.maxHeight } : {}) }
      fit()
      const route = epgId === '' ? '' : `#archive/${encodeURIComponent(epgId)}`
      // A number in the query, for a change of the hash alone would load nothing.
      frame.src = `/${build}/?tv=${Date.now()}${route}`
    },
    /** Opens another programme in the running app. */
    open(epgId) {
      const app = frame.contentWindow
      if (app?.flexcare) app.location.hash = epgId === '' ? '' : `#archive/${encodeURIComponent(epgId)}`
      return Boolean(app?.flexcare)
    },
    /** The programme that the app's address names; '' where it names none. */
    route() {
      const [, id = ''] = frame.contentWindow?.location.hash.match(/^#archive\/(.+)$/) ?? []
      return decodeURIComponent(id)
    },
    resize(chosen) {
      screen = screens[chosen] ?? screen
      fit()
    },
    tell: message => frame.contentWindow?.flexcare?.receive(message),
    key: (type, key) => dispatch(frame.contentWindow, type, key),
    /** Takes away what the app stored under this address: the box is as it came from the factory. */
    wipe() {
      for (const name of Object.keys(localStorage)) {
        if (name.startsWith('flexcare')) localStorage.removeItem(name)
      }
    },
    apiOrigin: location.origin,
  }
}

/** A key as an engine hands it to the page: Lightning reads `keyCode`, which some engines' constructors ignore. */
function dispatch(app, type, { keyCode, key = '', repeat = false }) {
  if (!app) return
  const event = new app.KeyboardEvent(type, { key, keyCode, repeat, bubbles: true, cancelable: true })
  if (event.keyCode !== keyCode) Object.defineProperty(event, 'keyCode', { value: keyCode })
  app.document.dispatchEvent(event)
}

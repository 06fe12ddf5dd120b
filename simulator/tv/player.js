/* global setInterval, clearInterval */
import { asTime, byId, element } from './dom.js'

const SKIP_S = 60

const keys = {
  stop: [413, 178, 8, 27, 461],
  forward: [417, 39],
  rewind: [412, 37],
  pause: [19, 179, 415, 13],
}

/** The box's player, pretended: it covers the TV, counts, and tells where it stopped. */
export function createPlayer(onStopped) {
  const overlay = byId('player')
  let playing = null

  const draw = () => {
    const { title, picture, position, length, paused } = playing
    overlay.style.backgroundImage = `linear-gradient(#0000 40%, #000d)${picture ? `, url("${picture}")` : ''}`
    const share = length > 0 ? Math.min(100, (position / length) * 100) : 0
    const bar = element('i')
    bar.style.width = `${share}%`
    overlay.replaceChildren(
      element('h3', {}, `${paused ? 'Paused' : 'Playing'}: ${title}`),
      element('div', { className: 'track' }, bar),
      element(
        'div',
        { className: 'times' },
        element('span', {}, asTime(position)),
        element('span', {}, 'Stop or Back leaves · OK pauses · ◀ ▶ skip a minute'),
        element('span', {}, length > 0 ? asTime(length) : ''),
      ),
    )
  }
  const move = seconds => {
    const end = playing.length > 0 ? playing.length : Infinity
    playing.position = Math.min(end, Math.max(0, playing.position + seconds))
    draw()
  }
  const stop = () => {
    clearInterval(playing.timer)
    const stopped = { ...playing, position: Math.floor(playing.position) }
    playing = null
    overlay.hidden = true
    onStopped(stopped)
  }

  return {
    /** What to play; `length` in seconds, 0 where it is not known. */
    start(what) {
      if (playing) clearInterval(playing.timer)
      const timer = setInterval(() => playing.paused || move(1), 1000)
      playing = { ...what, paused: false, timer }
      overlay.hidden = false
      draw()
    },
    /** Drops what plays without telling anybody: the box restarts. */
    drop() {
      if (playing) clearInterval(playing.timer)
      playing = null
      overlay.hidden = true
    },
    /** True where the player took the key. */
    key(type, { keyCode }) {
      if (!playing) return false
      if (type === 'keydown') {
        if (keys.stop.includes(keyCode)) stop()
        else if (keys.forward.includes(keyCode)) move(SKIP_S)
        else if (keys.rewind.includes(keyCode)) move(-SKIP_S)
        else if (keys.pause.includes(keyCode)) {
          playing.paused = !playing.paused
          draw()
        }
      }
      return true
    },
  }
}

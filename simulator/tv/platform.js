/* global URLSearchParams, fetch */

/** The simulator's switches, over HTTP. Each rejects with the simulator's own words where it refuses. */
export const platform = {
  state: () => ask('GET', 'state'),
  programmes: () => ask('GET', 'programmes'),
  requestsSince: number => ask('GET', `requests?since=${number}`),
  clearRequests: () => ask('DELETE', 'requests'),
  reset: () => ask('POST', 'reset', {}),
  set: settings => ask('POST', 'settings', settings),
  arm: fault => ask('POST', 'faults', fault),
  disarm: id => ask('DELETE', `faults/${id}`),
  box: (mac, change) => ask('POST', `boxes/${encodeURIComponent(mac)}`, change),
  refuse: forMs => ask('POST', 'refuse', { forMs }),
}

async function ask(method, path, body) {
  const response = await fetch(`/simulator/${path}`, {
    method,
    ...(body === undefined
      ? {}
      : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  })
  if (response.status === 204) return null
  const answer = await response.json()
  if (!response.ok) throw new Error(answer.error)
  return answer
}

/** Tells the player's stop to the platform, as a player would, so that the position is there when it is asked again. */
export async function tellStopped({ epgId, token, profile, position }) {
  const query = new URLSearchParams({ token, position: String(position), ...(profile ? { profile } : {}) })
  await fetch(`/iptv/app/archive/${encodeURIComponent(epgId)}/stop?${query}`)
}

/**
 * Reads a local text file or one of the page's own origin; rejects when it cannot, or after `timeoutMs`. By
 * XMLHttpRequest: engines refuse to `fetch` a `file:` URL. Such a URL answers with status 0.
 */
export function readText(url: string, timeoutMs: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    const fail = () => reject(new Error('unreadable'))
    request.onload = () => {
      if (request.status === 200 || (request.status === 0 && request.responseText !== ''))
        resolve(request.responseText)
      else fail()
    }
    request.onerror = request.ontimeout = request.onabort = fail
    request.open('GET', url)
    request.timeout = timeoutMs
    // An old copy of the launch file may hold an old token.
    if (!/^file:/i.test(url)) request.setRequestHeader('Cache-Control', 'no-cache')
    request.send()
  })
}

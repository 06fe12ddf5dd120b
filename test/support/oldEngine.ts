/**
 * What Chrome 39 does not have, by the object that holds it. Only what an app may meet: the list is no museum. What Chrome 39
 * did have (Promise, Symbol, Map, FontFace, URL without searchParams, Element.remove) stays; so do `globalThis`, which the
 * test driver needs, and RegExp's flags, which this engine's own split() needs.
 */
const later: Readonly<Record<string, string>> = {
  window:
    'fetch Headers Request Response AbortController AbortSignal URLSearchParams Reflect Proxy BigInt WeakRef ' +
    'FinalizationRegistry createImageBitmap ImageBitmap OffscreenCanvas IntersectionObserver ResizeObserver ' +
    'queueMicrotask structuredClone ReadableStream BroadcastChannel requestIdleCallback',
  URL: 'canParse parse',
  'URL.prototype': 'searchParams',
  Promise: 'allSettled any try withResolvers',
  'Promise.prototype': 'finally',
  Object: 'assign entries values fromEntries getOwnPropertyDescriptors hasOwn groupBy',
  Array: 'from of fromAsync',
  'Array.prototype':
    'includes find findIndex findLast findLastIndex flat flatMap fill copyWithin values at with toSorted toReversed toSpliced',
  String: 'raw fromCodePoint',
  'String.prototype':
    'includes startsWith endsWith repeat padStart padEnd trimStart trimEnd codePointAt matchAll replaceAll at',
  Intl: 'DisplayNames PluralRules RelativeTimeFormat ListFormat Locale Segmenter getCanonicalLocales supportedValuesOf',
  'Intl.DateTimeFormat.prototype': 'formatToParts formatRange formatRangeToParts',
  'Intl.NumberFormat.prototype': 'formatToParts formatRange formatRangeToParts',
  'NodeList.prototype': 'forEach entries keys values',
  'DOMTokenList.prototype': 'forEach replace',
  'Element.prototype': 'append prepend replaceChildren before after replaceWith closest toggleAttribute',
  'Document.prototype': 'append prepend replaceChildren',
  'KeyboardEvent.prototype': 'key code',
  'Node.prototype': 'isConnected getRootNode',
  'HTMLImageElement.prototype': 'decode',
}

/** Script for `openTv({ beforeLoad })`: takes from the page what a box with Chrome 39 would not offer it. */
export const oldEngine: string = Object.entries(later)
  .flatMap(([owner, names]) => names.split(' ').map(name => `delete ${owner}[${JSON.stringify(name)}];`))
  .join('\n')

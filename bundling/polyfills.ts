/**
 * What Chrome 39 lacks beyond the language itself. The language's own library (Promise.allSettled, Object.entries and so on)
 * is added by Babel where a module uses it; these are the parts that only Babel's own helpers use, and the web's.
 */
import 'core-js/es/symbol'
import 'core-js/es/reflect/construct'
import 'core-js/es/array/from'
import 'core-js/web/dom-collections'
import 'core-js/web/url'
import 'core-js/web/url-search-params'
import 'abortcontroller-polyfill/dist/abortcontroller-polyfill-only'
import 'whatwg-fetch'

import './polyfills'
import './boot'

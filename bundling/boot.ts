import built from 'virtual:settings'
import start from '../src/index'
import { settingsFrom } from './settings'

// The page's own entry: does what Lightning's CLI does around a bundle, and takes the settings from the page itself.
const { appSettings, platformSettings } = settingsFrom(
  document.getElementById('settings')?.textContent,
  built,
)
const app = start(appSettings, platformSettings)
const host = document.getElementById('tv') ?? document.body
host.textContent = ''
host.appendChild(app.stage.getCanvas())

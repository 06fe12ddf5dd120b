/** settings.json with the version and the build time, as the build found them. */
declare module 'virtual:settings' {
  const settings: {
    readonly appSettings: Readonly<Record<string, unknown>>
    readonly platformSettings: Readonly<Record<string, unknown>>
  }
  export default settings
}

// Draws the description of this server. Scalar's fonts, telemetry, assistant and proxy are other people's servers: all are off.
window.Scalar.createApiReference('#reference', {
  url: new URL('v1/openapi.json', document.baseURI).pathname,
  theme: 'none',
  withDefaultFonts: false,
  telemetry: false,
  agent: { disabled: true },
  mcp: { disabled: true },
  showDeveloperTools: 'never',
  hideClientButton: true,
  persistAuth: false,
  defaultOpenAllTags: false,
  hideModels: false,
  operationTitleSource: 'summary',
  documentDownloadType: 'json',
  metaData: { title: 'TonIQ API' },
  defaultHttpClient: { targetKey: 'shell', clientKey: 'curl' },
  hiddenClients: { c: true, clojure: true, csharp: true, dart: true, fsharp: true, go: false, java: true, js: ['axios', 'jquery', 'ofetch', 'xhr'], kotlin: true, node: ['axios', 'ofetch', 'undici'], objc: true, ocaml: true, php: true, powershell: false, python: ['aiohttp', 'httpx_async', 'httpx_sync', 'python3'], r: true, ruby: true, rust: true, shell: ['wget', 'httpie'], swift: true, http: true },
});

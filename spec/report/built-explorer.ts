/** A script that a page's parts must not be looked for in. */
export const SCRIPT =
  '<script type="module" crossorigin>let a = "</body><div id=page><style rel=stylesheet crossorigin><title>x</title>"</script>';

/** The explorer's page, in the form that its build gives it. */
export const BUILT = `<!doctype html><html lang="en"><head><meta charset="utf-8" /><meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'sha256-x'" /><title>The dealer explorer</title>${SCRIPT}<style rel="stylesheet" crossorigin>body{}</style></head><body><noscript>Please allow scripts.</noscript><div id="page"></div></body></html>`;

import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import { defineConfig, type Plugin } from "vite";
import { viteSingleFile } from "vite-plugin-singlefile";

const INLINE_SCRIPT = /<script[^>]*>([\s\S]*?)<\/script>/g;
const POLICY_PLACE = "<!-- content-security-policy -->";

const hashOf = (script: string): string =>
  `'sha256-${createHash("sha256").update(script).digest("base64")}'`;

/** The page's own scripts run, nothing else does, and nothing is fetched from anywhere. */
function policyOf(html: string): string {
  const scripts = [...html.matchAll(INLINE_SCRIPT)].map(([, script = ""]) => hashOf(script));
  return [
    "default-src 'none'",
    `script-src ${scripts.join(" ")}`,
    "style-src 'unsafe-inline'",
    "img-src data: blob:",
    "font-src data:",
    "worker-src blob:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

/** Puts the content security policy into the finished page, after everything has been inlined. */
const contentSecurityPolicy: Plugin = {
  name: "content-security-policy",
  enforce: "post",
  apply: "build",
  generateBundle: {
    order: "post",
    handler(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== "asset" || typeof file.source !== "string") continue;
        const meta = `<meta http-equiv="Content-Security-Policy" content="${policyOf(file.source)}" />`;
        file.source = file.source.replace(POLICY_PLACE, () => meta);
      }
    },
  },
};

export default defineConfig({
  root: fileURLToPath(new URL(".", import.meta.url)),
  base: "./",
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  build: {
    outDir: fileURLToPath(new URL("../dist/explorer", import.meta.url)),
    emptyOutDir: true,
    target: "es2022",
    cssTarget: ["chrome123", "firefox120", "safari17.5"],
    modulePreload: false,
  },
  worker: { format: "es" },
  plugins: [viteSingleFile({ removeViteModuleLoader: true }), contentSecurityPolicy],
});

// `npm run golden`: runs generate.ts as it stands, without a build.
import { createServer, createServerModuleRunner } from "vite";

const server = await createServer({
  configFile: false,
  logLevel: "error",
  appType: "custom",
  server: { middlewareMode: true, hmr: false, ws: false, watch: null },
  optimizeDeps: { noDiscovery: true, include: [] },
});
try {
  const modules = createServerModuleRunner(server.environments.ssr, { hmr: false });
  const { generate } = await modules.import("/golden/generate.ts");
  process.exitCode = await generate(process.argv.slice(2));
} finally {
  await server.close();
}

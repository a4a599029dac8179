import { reactRouter } from "@react-router/dev/vite";
import tailwindcss from "@tailwindcss/vite";
import { relative, resolve } from "node:path";
import { defineConfig, type Plugin } from "vite";

const root = import.meta.dirname;
const outsideOfBuild = ["src/usecases", "src/context"].map((path) => resolve(root, path));

/** Leaves use cases out of the server build: Node runs them as they are, so that the server and the staff
 * app share one copy of them, and workers and data files are found beside their own module. */
const useCasesStayOutside: Plugin = {
  name: "use-cases-stay-outside",
  enforce: "pre",
  apply: "build",
  async resolveId(source, importer, options) {
    if (!options.ssr || !importer || !source.startsWith(".")) return null;
    const target = resolve(importer, "..", source);
    if (!outsideOfBuild.some((path) => target.startsWith(path))) return null;
    return { id: relative(resolve(root, "build/server"), target), external: true };
  },
};

export default defineConfig({
  base: "/staff/",
  // Unit tests run without the framework's own plugins.
  plugins: process.env["VITEST"] ? [] : [useCasesStayOutside, tailwindcss(), reactRouter()],
  build: {
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        // Small pieces that most pages share compress better together, and are one request.
        codeSplitting: { groups: [{ name: "ui", test: /src\/staff\/(ui|messages)\// }] },
      },
    },
  },
});

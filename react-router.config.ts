import type { Config } from "@react-router/dev/config";

export default {
  appDirectory: "src/staff",
  buildDirectory: "build",
  basename: "/staff",
  ssr: true,
  // The manifest of a few dozen routes is smaller than the requests that would ask for it piece by piece.
  routeDiscovery: { mode: "initial" },
} satisfies Config;

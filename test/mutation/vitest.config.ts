import { defineConfig } from "vitest/config";

/** The tests that must notice a change in src/core/progress, and no others: each runs once for every mutant. */
export default defineConfig({ test: { include: ["src/core/progress/**/*.test.ts"] } });

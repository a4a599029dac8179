import { defineConfig } from "vitest/config";

const withDatabase = ["src/store/**", "src/usecases/**", "src/server/**", "src/cli/**", "src/jobs/**"];
/** Slower tests of files that LibreOffice or poppler open again. */
const withOffice = ["src/documents/**/*.golden.test.ts"];
const tests = (folder: string) => `${folder}/*.test.ts`;

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          include: ["src/**/*.test.{ts,tsx}", "test/lint/**/*.test.ts"],
          exclude: [...withDatabase.map(tests), ...withOffice],
        },
      },
      {
        test: {
          name: "store",
          include: [...withDatabase.map(tests), "test/store/**/*.test.ts"],
          globalSetup: "test/support/cluster.ts",
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: "golden",
          include: ["test/golden/**/*.test.ts", ...withOffice],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: "e2e",
          include: ["test/e2e/**/*.test.ts"],
          // Each file starts a whole Shirube and a browser.
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});

import type { Command } from "./command.ts";
import {
  exportFormatOption,
  sheetFormatOption,
  sheetNumberOption,
  stageOption,
  yearOption,
} from "./values.ts";

const text = { type: "string" } as const;
const planAndYear = { plan: text, year: text };

/** All commands. A name may have two words. */
export const commands: Readonly<Record<string, Command>> = {
  serve: {
    usage: "[--demo] [--port N] [--host ADDRESS]",
    summary:
      "Serve the public site and the staff app; --demo loads the sample cities and makes demo accounts",
    options: { demo: { type: "boolean" }, port: text, host: text },
    required: [],
    positionals: [],
    settings: ({ values: { demo, port, host } }) => ({ demo, port, host }),
    load: () => import("./commands/serve.ts"),
  },
  seed: {
    usage: "",
    summary: "Load the sample cities where they are missing",
    options: {},
    required: [],
    positionals: [],
    load: () => import("./commands/seed.ts"),
  },
  migrate: {
    usage: "",
    summary: "Bring the tables of the database up to date",
    options: {},
    required: [],
    positionals: [],
    load: () => import("./commands/migrate.ts"),
  },
  plans: {
    usage: "",
    summary: "List the plans of all cities",
    options: {},
    required: [],
    positionals: [],
    load: () => import("./commands/plans.ts"),
  },
  progress: {
    usage: "--plan ID --year FY",
    summary: "Show the rate and the grade of every indicator of a year",
    options: planAndYear,
    required: ["plan", "year"],
    positionals: [],
    check: yearOption,
    load: () => import("./commands/progress.ts"),
  },
  sheets: {
    usage: "--plan ID --year FY --format pdf|xlsx --out FILE [--node NUMBER]",
    summary: "Print all progress sheets of a year, or one",
    options: { ...planAndYear, format: text, out: text, node: text },
    required: ["plan", "year", "format", "out"],
    positionals: [],
    check: (given) => [yearOption(given), sheetFormatOption(given), sheetNumberOption(given)],
    load: () => import("./commands/sheets.ts"),
  },
  publish: {
    usage: "--plan ID --year FY [--stage comment|final]",
    summary: "Publish the review of a year: the final record, or a draft for comment",
    options: { ...planAndYear, stage: text },
    required: ["plan", "year"],
    positionals: [],
    check: (given) => [yearOption(given), stageOption(given)],
    load: () => import("./commands/publish.ts"),
  },
  site: {
    usage: "--out DIR [--municipality CODE]",
    summary: "Write the public site as static files",
    options: { out: text, municipality: text },
    required: ["out"],
    positionals: [],
    load: () => import("./commands/site.ts"),
  },
  export: {
    usage: "--plan ID --format json|csv|xlsx --out PATH",
    summary: "Write a plan with all its years to a file",
    options: { plan: text, format: text, out: text },
    required: ["plan", "format", "out"],
    positionals: [],
    check: exportFormatOption,
    load: () => import("./commands/export.ts"),
  },
  backup: {
    usage: "FILE",
    summary: "Write everything to one file",
    options: {},
    required: [],
    positionals: ["FILE"],
    load: () => import("./commands/backup.ts"),
  },
  restore: {
    usage: "FILE",
    summary: "Read a backup into an empty database",
    options: {},
    required: [],
    positionals: ["FILE"],
    load: () => import("./commands/restore.ts"),
  },
  "user add": {
    usage: "--municipality CODE --username NAME --name NAME --post ID [--post ID …] [--email ADDRESS]",
    summary: "Add a person with an account and posts; prints the first password",
    options: {
      municipality: text,
      username: text,
      name: text,
      email: text,
      post: { type: "string", multiple: true },
    },
    required: ["municipality", "username", "name", "post"],
    positionals: [],
    load: () => import("./commands/userAdd.ts"),
  },
};

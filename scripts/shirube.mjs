#!/usr/bin/env node
// The command `shirube`: set up what is missing, then hand over to the command line.
import { goOn, setUp } from "./setup.mjs";

const args = process.argv.slice(2);
// Only serving shows the staff app; everything else need not wait for its build.
await goOn(setUp({ app: args[0] === "serve" }), "src/cli/main.ts", args);

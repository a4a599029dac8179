// npm start: set up all that is missing, then serve the sample cities.
import { goOn, setUp } from "./setup.mjs";

await goOn(setUp(), "src/cli/main.ts", ["serve", "--demo", ...process.argv.slice(2)]);

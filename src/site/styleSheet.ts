import { readFileSync } from "node:fs";

const read = (file: string) => readFileSync(new URL(file, import.meta.url), "utf8");

/** The one style sheet of the public site: its own rules and those of the charts. */
export const styleSheet = `${read("./site.css")}\n${read("../charts/chart.css")}`;

import { readFileSync } from "node:fs";

const read = (file: string) => readFileSync(new URL(file, import.meta.url), "utf8");

/** The one style sheet of the public site: the rules of the charts first, so that its own may change them. */
export const styleSheet = `${read("../charts/chart.css")}\n${read("./site.css")}`;

import type { BandFields, PresetForm, RuleFields } from "./presetForm.ts";

/** What the buttons of a form do to it: `addBand`, `bands:2:up`, `rules:0:remove` … Anything else changes nothing.
 * @returns the changed form, and the field at which the person goes on */
export function changeForm(form: PresetForm, step: string): { form: PresetForm; focus: string | null } {
  switch (step) {
    case "addBand":
      return {
        form: { ...form, bands: withBand(form) },
        focus: `bands.${placeOfNew(form)}.symbol`,
      };
    case "addRule":
      return { form: withRule(form, emptyRule), focus: `rules.${form.rules.length}.scope` };
    case "addTolerance":
      return {
        form: { ...form, rules: [{ ...tolerance, band: middleBand(form) }, ...form.rules] },
        focus: "rules.0.low",
      };
  }
  const [list, place, how] = step.split(":");
  if (list === "bands") return moved(form, "bands", Number(place), how ?? "");
  if (list === "rules") return moved(form, "rules", Number(place), how ?? "");
  return { form, focus: null };
}

const emptyRule: RuleFields = {
  band: "",
  scope: "all",
  of: "",
  lowSide: "",
  low: "",
  highSide: "",
  high: "",
};

/** A move within the error of a survey is no move (±3ポイント未満). */
const tolerance: RuleFields = {
  ...emptyRule,
  scope: "timeBasis:survey",
  of: "gainOverBaseline",
  lowSide: "above",
  low: "-3",
  highSide: "below",
  high: "3",
};

const middleBand = ({ bands }: PresetForm) => bands[Math.floor(bands.length / 2)]?.id ?? "";

const withRule = (form: PresetForm, rule: RuleFields): PresetForm => ({
  ...form,
  rules: [...form.rules, rule],
});

/** Above the band that takes the rest, which stays the last. */
function withBand(form: PresetForm): BandFields[] {
  const ids = new Set(form.bands.map(({ id }) => id));
  let n = 1;
  while (ids.has(`b${n}`)) n++;
  const takes = form.actsOn === "rules" || form.actsOn === "choice" ? "rules" : "atLeast";
  const band: BandFields = {
    id: `b${n}`,
    symbol: "",
    ja: "",
    en: "",
    tone: "fair",
    takes,
    limit: "",
    partOf: "",
    points: "",
  };
  return form.bands.toSpliced(placeOfNew(form), 0, band);
}

function placeOfNew({ bands }: PresetForm): number {
  const rest = bands.findIndex(({ takes }) => takes === "rest");
  return rest === -1 ? bands.length : rest;
}

function moved(form: PresetForm, list: "bands" | "rules", place: number, how: string) {
  const same = { form, focus: null };
  const rows: readonly (BandFields | RuleFields)[] = form[list];
  const row = rows[place];
  if (!row) return same;
  const first = list === "bands" ? "symbol" : "scope";
  const others = rows.toSpliced(place, 1);
  if (how === "remove") {
    const next = Math.min(place, others.length - 1);
    return { form: { ...form, [list]: others }, focus: next < 0 ? null : `${list}.${next}.${first}` };
  }
  const to = how === "up" ? place - 1 : how === "down" ? place + 1 : place;
  if (to < 0 || to >= rows.length) return same;
  return { form: { ...form, [list]: others.toSpliced(to, 0, row) }, focus: `${list}.${to}.${how}` };
}

import type { Block, StatedFigure } from "../../src/core/plan/block.ts";
import type { PlanContent } from "../../src/core/plan/planContent.ts";
import type { PlanSection } from "../../src/core/plan/section.ts";
import { partsOf } from "./samplePlan.ts";
import { timeIn, yearsIn } from "./toldFacts.ts";
import { figureIn, figuresOf, itemsOf, textOf, titlesOf } from "./toldTexts.ts";

type Row = Extract<Block, { kind: "table" }>["rows"][number];

/** What the plan of 小美玉市 says of its surveys, personas and challenges, in the shape of the facts file. */
export function toldExperience(plan: PlanContent) {
  const { below, contentOf } = partsOf(plan);
  const personas = plan.sections.filter(({ kind }) => kind === "persona");
  const challenges = plan.sections.filter(({ kind }) => kind === "challenge");
  return {
    surveys: below("surveys").map(toldSurvey),
    cited_surveys: challenges.flatMap((challenge) =>
      below(challenge.id).map((survey) => ({
        ...toldCited(survey),
        used_in_issue: numberIn(challenge.number),
      })),
    ),
    personas: personas.map(toldPersona),
    actors: itemsOf(contentOf("design"), "主体").map(({ title, text }) => ({
      name: title,
      government: isGovernment(text ?? ""),
      alias_of: /（(.*)と同じ）$/.exec(text ?? "")?.[1],
    })),
    issues: challenges.map(toldChallenge),
  };
}

function toldSurvey({ title, content }: PlanSection) {
  const table = tableIn(content);
  const rounds = titlesOf(content, "調査の回");
  const columns = table?.columns ?? rounds ?? [];
  const waves = columns.map((column) => yearsIn(column)[0]);
  const arePrinted = columns.length > 0 && !columns.some((column) => column.endsWith("（推定）"));
  const [, who = null, guessed] = /^(.*?)(（推定）)?$/.exec(textOf(content, "回答者") ?? "") ?? [];
  const isNamed = who?.endsWith("アンケート");
  const notes = table?.notes.map(({ text }) => text) ?? [];
  return {
    question: title,
    subtitle: textOf(content, "図の題") ?? undefined,
    respondents: isNamed ? who : null,
    respondents_inferred: guessed && (isNamed ? true : who),
    unit: table?.unit ?? textOf(content, "単位") ?? null,
    waves,
    waves_raw: arePrinted ? columns : undefined,
    waves_note: notes.find((note) => note !== "列の調査年は推定"),
    waves_inferred: notes.includes("列の調査年は推定") ? true : undefined,
    answers: (table?.rows ?? []).map(({ label, cells }) => ({
      option: label,
      values: cells.map(({ reading }, place) => ({
        wave: waves[place],
        raw: reading.raw,
        value: figureIn(reading),
      })),
    })),
    shown_option: textOf(content, "図に示す割合") ?? undefined,
    linked_indicator: textOf(content, "関わる指標") ?? undefined,
    note: textOf(content, "備考") ?? undefined,
  };
}

function toldCited({ title, content }: PlanSection) {
  const date_raw = textOf(content, "時期") ?? "";
  const question = textOf(content, "設問");
  const [respondents] = figuresOf(content, "回答者");
  const answers = figuresOf(content, "回答");
  const head = { name: title, date_raw, ...timeIn(date_raw) };
  if (!question) return { ...head, facts: answers.map(toldShare) };
  return {
    ...head,
    respondents_raw: respondents?.reading.raw,
    sample: figureIn(respondents?.reading),
    question,
    answers: answers.map(({ label, reading, unit }) => ({
      option: label,
      raw: `${label}${reading.raw}`,
      value: figureIn(reading),
      unit,
    })),
  };
}

function toldShare({ label, reading, unit }: StatedFigure) {
  const [, numerator, denominator] = /^(\d+)\/(\d+)$/.exec(reading.raw) ?? [];
  return {
    label,
    raw: reading.raw,
    value: figureIn(reading),
    unit: unit ?? undefined,
    numerator: numerator && Number(numerator),
    denominator: denominator && Number(denominator),
  };
}

function toldPersona({ number, title, content, variants }: PlanSection) {
  const facts = new Map(tableIn(content)?.rows.map(({ label, cells }) => [label, cells[0]?.reading]));
  const raw = (label: string) => facts.get(label)?.raw ?? "";
  const event = figuresOf(content, "催しの規模");
  return {
    id: raw("ペルソナ"),
    title,
    label_in_source: number || null,
    age_raw: raw("年齢・性別"),
    age: ageIn(raw("年齢・性別")),
    sex: /女性|男性/.exec(raw("年齢・性別"))?.[0] ?? null,
    residence: raw("住まい") || null,
    policy_area: raw("政策分野").split("、").map(Number),
    issues: raw("課題").split("、").map(numberIn),
    in_front_pamphlet: raw("前半の冊子") === "掲載あり",
    attributes: titlesOf(content, "人物像"),
    story_summary: textOf(content, "ストーリー") ?? null,
    event_figures: event.length > 0 ? event.map(toldEventFigure) : undefined,
    steps: (tableIn(content, "体験の流れ")?.rows ?? []).map(toldStep),
    action_spans: (itemsOf(content, "主体の欄が及ぶステップ") ?? []).map((span) => {
      const [, steps = "", guess = "", column] =
        /^ステップ([\d、]+)（(推定)(?:。資料では(\d+)列目)?）$/.exec(span.text ?? "") ?? [];
      return {
        actors_text: span.title,
        steps: steps.split("、").map(Number),
        inferred: guess === "推定",
        column_in_source: column && Number(column),
      };
    }),
    title_variants: variants.length > 0 ? variants.map(({ text }) => text) : undefined,
  };
}

function toldEventFigure({ label, reading, unit, time }: StatedFigure) {
  const days = /^(\d+)日間$/.exec(time ?? "")?.[1];
  return {
    label,
    raw: reading.raw,
    value_raw: /[\d,]+(人|公演)/.exec(reading.raw)?.[0],
    value: figureIn(reading),
    unit,
    days: days && Number(days),
    per: time === "1日" ? "日" : undefined,
  };
}

function toldStep({ label, cells }: Row) {
  const [, no, step] = /^(\d+) (.*)$/.exec(label) ?? [];
  const [feeling, feelingKind, issue, actors, action, challenge] = cells;
  const said = (cell: typeof feeling) => cell?.reading.raw || null;
  const notes = new Map(actors?.note?.split("・").map((note) => note.split(": ") as [string, string]));
  return {
    no: Number(no),
    step,
    feeling: said(feeling),
    feeling_kind: said(feelingKind),
    issue: said(issue),
    actors: (said(actors)?.split("、") ?? []).map((actor) => {
      const [, name = "", kind = ""] = /^(.*)（(.*)）$/.exec(actor) ?? [];
      return { name, government: isGovernment(kind), role_note: notes.get(name) };
    }),
    action: said(action),
    copied_from_step: action?.note ? numberIn(action.note) : undefined,
    issue_no: numberIn(said(challenge)),
    issue_no_inferred: challenge?.note === "推定" ? true : undefined,
  };
}

function toldChallenge({ number, title, content, variants }: PlanSection) {
  const [area, persona] = titlesOf(content, "政策分野・ペルソナ") ?? [];
  const actions = itemsOf(content, "行動指標") ?? [];
  const events = content.flatMap((block) => (block.kind === "events" ? block.items : []));
  const figures = [
    ...figuresOf(content, "背景の数値").map(toldBackground),
    ...events.map(({ time, text }) => {
      const { month, day } = timeIn(time);
      return { label: text, raw: `${time}の${text}`, value: null, month, day };
    }),
  ];
  return {
    no: numberIn(number),
    label: number,
    title,
    policy_area: numberIn(area),
    persona: persona?.replace("ペルソナ", ""),
    background: titlesOf(content, "背景"),
    methods: titlesOf(content, "手法"),
    action_indicators: actions.map(({ title: summary, text }) => ({
      summary,
      ...toldParts(text ?? ""),
      // Figures of a challenge with one indicator for action say what they count instead.
      numbers: figuresOf(content, "行動指標の数値")
        .filter(({ label }) => actions.length === 1 || label === summary)
        .map(toldNumber),
    })),
    figures: figures.length > 0 ? figures : undefined,
    disclosure_items: orUndefined(titlesOf(content, "公開する項目")),
    variants: orUndefined(variants.map(({ text }) => text)),
  };
}

/** 「区分 頻度／時期 前年度末／年ごと／主体 文化ホール、商工観光課」 taken apart. */
function toldParts(text: string) {
  const parts = text.split("／");
  const after = (word: string) => parts.find((part) => part.startsWith(`${word} `))?.slice(word.length + 1);
  return {
    kind: after("区分"),
    frequency_raw: after("頻度"),
    timing_raw: after("時期"),
    per: parts.find((part) => part.endsWith("ごと"))?.replace(/ごと$/, ""),
    actors: after("主体")?.split("、"),
    by: after("実施"),
    optional_disclosure: parts.includes("非開示も可") ? true : undefined,
  };
}

function toldNumber({ label, reading, unit, time, note }: StatedFigure) {
  const printed = /^資料の単位は「(.*)」（単位は推定）$/.exec(note ?? "")?.[1];
  const years = /^(\d+)年間の累計$/.exec(note ?? "")?.[1];
  return {
    raw: reading.raw,
    value: figureIn(reading),
    unit,
    unit_raw: printed,
    unit_inferred: printed ? true : undefined,
    per: time?.replace(/ごと$/, "") ?? undefined,
    period_years: years && Number(years),
    cumulative: years ? true : undefined,
    at_least: isBound(reading, "atLeast"),
    role: label === "合計" ? label : undefined,
  };
}

function toldBackground({ label, reading, unit, time }: StatedFigure) {
  const [, from, to] = /^H(\d+)~(\d+)年度/.exec(time ?? "") ?? [];
  return {
    label,
    raw: reading.raw,
    value: figureIn(reading),
    unit,
    period_raw: time ?? undefined,
    from_year: from && 1988 + Number(from),
    to_year: to && 1988 + Number(to),
    approx: isBound(reading, "approximately"),
  };
}

const tableIn = (content: readonly Block[], label: string | null = null) =>
  content.find(
    (block): block is Extract<Block, { kind: "table" }> => block.kind === "table" && block.label === label,
  );

const isBound = (reading: StatedFigure["reading"], qualifier: string) =>
  reading.kind === "number" && reading.qualifier === qualifier ? true : undefined;

function ageIn(text: string): number | null {
  const age = /(\d+)歳/.exec(text)?.[1];
  return age ? Number(age) : null;
}

const isGovernment = (kind: string) => !kind.startsWith("行政以外") && kind.startsWith("行政");

const numberIn = (text: string | null | undefined) => (text ? Number(/\d+/.exec(text)?.[0]) : null);

const orUndefined = (texts: readonly string[] | undefined) => (texts && texts.length > 0 ? texts : undefined);

import type { PlanContent } from "../../src/core/plan/planContent.ts";
import type { PlanNode } from "../../src/core/plan/plan.ts";
import type { PlanSection } from "../../src/core/plan/section.ts";
import { partsOf, type Parts, type SamplePlan } from "./samplePlan.ts";
import { yearsIn } from "./toldFacts.ts";
import { toldGoal } from "./toldInaGoal.ts";
import { below, correctedOf, toldProgramme } from "./toldInaProgramme.ts";
import { figureIn, figuresOf, itemsOf, saidOf, textOf, titlesOf } from "./toldTexts.ts";

/** What the plan of 伊那市 that was read back says, in the shape of the facts file.
 * @param listed how many of the doubts are those of the facts' own list; the others stand with their place */
export function toldIna({ plan, doubts }: SamplePlan, listed: number) {
  const at = partsOf(plan);
  const said: Doubts = doubts.slice(listed);
  const projects = plan.nodes.filter(({ level }) => level === 1).map((node) => toldProject(plan, said, node));
  const goals = plan.nodes.filter(({ level }) => level === 0).map((node) => toldGoal(plan, node));
  const measures = projects.flatMap((project) => project.measures);
  const programmes = measures.flatMap((measure) => measure.programmes);
  const activities = programmes.flatMap((programme) => programme.activities);
  const leading = at.below("c3-3").map((section) => toldLeading(said, section));
  const population = toldPopulation(at);
  const withTable = programmes.filter(({ kpi_table }) => kpi_table.present);
  return {
    municipality: plan.municipality.name,
    code: plan.municipality.code,
    prefecture: plan.municipality.prefecture,
    plan: toldPlan(plan, at),
    higher_and_related_plans: at.below("c1-4").map((section) => toldHigherPlan(said, section)),
    chapters: plan.sections
      .filter(({ kind }) => kind === "chapter")
      .map((chapter) => toldChapter(at, chapter)),
    population,
    basic_viewpoints: at.below("c3-1").map(({ number, title, content }) => ({
      no: number,
      title,
      items: itemsOf(content).map((item) => `${item.number}${item.title}`),
    })),
    basic_goals: goals,
    leading_projects: leading,
    policy_tree: { levels: toldLevels(plan), projects },
    pdca: at.below("c4-1").map(({ title, content }) => ({
      phase: title,
      who: titlesOf(content, "主体"),
      activities: titlesOf(content, "取組"),
      frequency_raw: textOf(content, "頻度"),
    })),
    pdca_participants: titlesOf(at.contentOf("c4-1"), "取組の主体"),
    kpi_purpose: textOf(at.contentOf("c4-1"), "KPIの目的"),
    review: {
      body: saidOf(at.contentOf("c4-2"), "審議会"),
      members: saidOf(at.contentOf("c4-2"), "構成"),
      role: saidOf(at.contentOf("c4-2"), "役割"),
      frequency_raw: saidOf(at.contentOf("c4-2"), "頻度") ?? null,
      publication: saidOf(at.contentOf("c4-2"), "公表") ?? null,
    },
    departments: [...new Set(programmes.flatMap(({ departments }) => departments))],
    doubts: doubts.slice(0, listed).map(({ reason }) => reason),
    totals: {
      basic_viewpoints: at.below("c3-1").length,
      basic_goals: goals.length,
      leading_projects_present: leading.filter(({ present }) => present).length,
      projects: projects.length,
      measures: measures.length,
      programmes: programmes.length,
      activities: activities.filter(({ name }) => name !== null).length,
      activity_items: activities.flatMap(({ items }) => items).length,
      programmes_with_kpi_table: withTable.length,
      programmes_without_kpi_table: programmes.length - withTable.length,
      kpi_rows: programmes.flatMap(({ kpi_table }) => kpi_table.rows).length,
      // Units that are part of another: 課 of a 部.
      departments: plan.orgUnits.filter(({ parentId }) => parentId !== null).length,
      programmes_with_several_departments: programmes.filter(({ departments }) => departments.length > 1)
        .length,
      population_points: [
        population.total_population,
        population.natural_change,
        population.social_change,
      ].flatMap(({ rows }) => rows).length,
    },
  };
}

type Doubts = SamplePlan["doubts"];

function toldPlan({ plan, version }: PlanContent, at: Parts) {
  const law = saidOf(at.contentOf("c1-2"), "法律") ?? "";
  const predecessor = version.predecessor;
  const [from_year, to_year] = yearsIn(predecessor?.period ?? "");
  return {
    title: plan.title,
    status: version.label,
    issued_raw: version.issued,
    issued_year: yearsIn(version.issued ?? "")[0],
    issued_month: Number(/(\d+)月/.exec(version.issued ?? "")?.[1]),
    generation: version.generation,
    period: {
      raw: textOf(at.contentOf("c1-3")),
      from_year: version.period?.start,
      to_year: version.period?.end,
      revisable: textOf(at.contentOf("c1-3"), "見直し") !== undefined,
      revision_condition: textOf(at.contentOf("c1-3"), "見直し"),
    },
    legal_basis: {
      law: /^[^（]*/.exec(law)?.[0],
      law_no_raw: /（(.*)）$/.exec(law)?.[1],
      article_raw: saidOf(at.contentOf("c1-2"), "条項"),
    },
    concept: textOf(at.contentOf("c3"), "構想"),
    predecessor: { title: predecessor?.title, period_raw: predecessor?.period, from_year, to_year },
    earlier_programmes: itemsOf(at.contentOf("c1-1"), "これまでに策定したもの").map(({ title, text }) => ({
      title,
      raw: text,
      year: yearsIn(text ?? "")[0],
    })),
    purpose: textOf(at.contentOf("c1-1")),
  };
}

function toldHigherPlan(said: Doubts, { title, content }: PlanSection) {
  const lists = content.flatMap((block) => (block.kind === "list" ? [block] : []));
  const headed = (heading: string) =>
    maybe(
      lists.flatMap(({ label, items }) => {
        const [, no, name] = new RegExp(`^${heading} (\\S+) (.*)$`).exec(label ?? "") ?? [];
        return no
          ? [{ no, name, items: items.map((item) => [item.number, item.title].filter(Boolean).join(" ")) }]
          : [];
      }),
    );
  const issued_raw = saidOf(content, "策定時期");
  const basic_goal = textOf(content, "基本目標");
  return {
    title,
    owner: saidOf(content, "策定主体"),
    relation: saidOf(content, "位置づけ"),
    issued_raw,
    issued_year: issued_raw && yearsIn(issued_raw)[0],
    cross_cutting: headed("横断的な考え方"),
    five_principles: maybe(
      itemsOf(content, "政策5原則").map((item) => ({
        no: item.number,
        name: item.title,
        summary: item.text,
      })),
    ),
    basic_goal,
    basic_goal_ocr_corrected: correctedOf(said, null, basic_goal),
    keywords: maybe(
      itemsOf(content, "基本目標の言葉").map((item) => ({ no: item.number, name: item.title })),
    ),
    policies: headed("施策展開")?.map(({ no, name, items }) => ({ no, name, measures: items })),
  };
}

function toldChapter(at: Parts, { id, number, title, variants, content }: PlanSection) {
  return {
    no: number || null,
    title,
    title_in_toc: variants.find(({ place }) => place === "目次")?.text,
    sections: at.below(id).map((section) => [section.number, section.title].filter(Boolean).join(" ")),
    note: number ? undefined : textOf(content),
  };
}

function toldPopulation(at: Parts) {
  return {
    analysis_source: textOf(at.contentOf("c2-1"), "出典"),
    analysis: at.below("c2-1").map(({ title, content }) => {
      const bounds = (raw: string) => raw.match(/[\d.]+/g)?.map(Number) ?? [];
      const stated = figuresOf(content);
      const ages = stated.find(({ label }) => label.includes("年齢層"));
      const turning = content.flatMap((block) => (block.kind === "events" ? block.items : []))[0];
      return {
        topic: title,
        summary: textOf(content),
        figures: maybe(
          stated
            .filter((figure) => figure !== ages)
            .map(({ label, reading: { raw } }) => ({
              label,
              raw,
              value_min: bounds(raw)[0],
              value_max: bounds(raw)[1],
              approx: raw.endsWith("程度"),
            })),
        ),
        age_definition: ages && {
          label: ages.label,
          raw: ages.reading.raw,
          from: bounds(ages.reading.raw)[0],
          to: bounds(ages.reading.raw)[1],
        },
        turning_year_raw: turning?.time,
        turning_year: turning && yearsIn(turning.time)[0],
        age_moves: maybe(
          itemsOf(content, "年齢の移り変わり").map((item) => ({ name: item.title, raw: item.text })),
        ),
      };
    }),
    total_population: toldTable(at, "c2-2-1", "source"),
    natural_change: { ...toldTable(at, "c2-2-2", "basis"), indicator: at.tableOf("c2-2-2").rows[0]?.label },
    social_change: {
      ...toldTable(at, "c2-2-3", "source", (raw) => ({ direction: /^転[入出]超過/.exec(raw)?.[0] })),
      sign: at.tableOf("c2-2-3").notes.find(({ mark }) => mark === "符号")?.text,
    },
    footnotes: at
      .below("c2-2")
      .flatMap(({ id }) => at.tableOf(id).notes)
      .filter(({ mark }) => mark !== "符号"),
  };
}

function toldTable(at: Parts, id: string, noteKey: string, more: (raw: string) => object = () => ({})) {
  const { number, title } = at.sectionOf(id);
  const { unit, columns, rows, notes } = at.tableOf(id);
  return {
    table: `${number} ${title}`,
    unit,
    rows: (rows[0]?.cells ?? []).map(({ reading, note }, place) => {
      const mark = /※\d$/.exec(reading.raw)?.[0] ?? null;
      return {
        year: yearsIn(columns[place] ?? "")[0],
        year_raw: columns[place],
        raw: reading.raw,
        value: figureIn(reading),
        kind: note,
        footnote: mark,
        [noteKey]: notes.find((one) => one.mark === mark)?.text ?? null,
        ...more(reading.raw),
      };
    }),
  };
}

function toldLeading(said: Doubts, { number, title, content }: PlanSection) {
  const summary = titlesOf(content);
  const head = `リーディング・プロジェクト${number}：`;
  return {
    no: number,
    title: title || null,
    present: summary.length > 0,
    note: said.find(({ reason }) => reason.startsWith(head))?.reason.slice(head.length),
    summary: maybe(summary),
  };
}

/** The facts name each level with the sign before its entries; 事業 and what is below have bullets, no numbers. */
function toldLevels({ version, nodes }: PlanContent) {
  const bullets = ["", "", "", "○", "○", "・"];
  return version.levels
    .map(({ ja }, level) => `${ja} ${nodes.find((node) => node.level === level)?.number || bullets[level]}`)
    .slice(1);
}

function toldProject(plan: PlanContent, said: Doubts, project: PlanNode) {
  const status = said.find(
    ({ node_id, field, kind }) => node_id === project.id && field === "title" && kind === "note",
  );
  return {
    no: project.number,
    title: project.title || null,
    title_in_section5: status === undefined,
    title_status: status?.reason ?? "見出しあり",
    measures: below(plan, project).map((measure) => toldMeasure(plan, said, measure)),
  };
}

function toldMeasure(plan: PlanContent, said: Doubts, measure: PlanNode) {
  const directions = titlesOf(measure.content, "方針");
  const overview = measure.variants.find(({ place }) => place === "方針")?.text ?? measure.title;
  const isInOverview = directions.length > 0;
  return {
    no: measure.number,
    title: measure.title,
    title_in_overview: isInOverview ? overview : null,
    titles_match: isInOverview ? overview === measure.title : null,
    directions,
    programmes: below(plan, measure).map((programme) => toldProgramme(plan, said, programme)),
  };
}

/** The facts have no key for a list that is not printed. */
const maybe = <T>(list: readonly T[]) => (list.length > 0 ? list : undefined);

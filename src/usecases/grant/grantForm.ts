import type { Context } from "../../context.ts";
import { knownSchemes, type GrantProject, type GrantValue } from "../../core/grant/grantProject.ts";
import { readGrantForm, type GrantChoices, type TypedGrant } from "../../core/grant/readGrantForm.ts";
import { typedGrant } from "../../core/grant/typedGrant.ts";
import type { Actor } from "../../core/permission/permission.ts";
import type { PlanContent } from "../../core/plan/planContent.ts";
import { UserError } from "../../core/userError.ts";
import { audit } from "../../store/audit.ts";
import { findGrant, listGrants, listGrantValues, recordGrantValues, saveGrant } from "../../store/grants.ts";
import { inMunicipality } from "../../store/transact.ts";
import { authorise } from "../authorise.ts";
import { loadPlan } from "../plan/loadPlan.ts";
import { noSuchGrant } from "./viewGrant.ts";

/** The form of a grant project with everything that it offers to choose from. */
export interface GrantFormView {
  readonly id: string;
  readonly planId: string;
  readonly planTitle: string;
  readonly version: number;
  readonly typed: TypedGrant;
  readonly schemes: readonly string[];
  readonly places: readonly { readonly value: string; readonly label: string }[];
  readonly programmes: readonly {
    readonly id: string;
    readonly name: string;
    readonly marks: readonly string[];
  }[];
  readonly series: readonly { readonly value: string; readonly label: string }[];
}

/** The form of a project that there is, or of a new one in a plan, begun from a programme where one is named. */
export async function viewGrantForm(
  context: Pick<Context, "databases">,
  actor: Actor,
  asked: { readonly id: string } | { readonly planId: string; readonly programmeId: string | null },
): Promise<GrantFormView> {
  authorise(actor, "editGrants");
  return inMunicipality(context.databases.app, actor.municipalityId, actor.userId, async (tx) => {
    const all = await listGrants(tx);
    const project = "id" in asked ? all.find(({ id }) => id === asked.id) : undefined;
    if ("id" in asked && !project) throw noSuchGrant();
    const plan = await loadPlan(tx, project?.planId ?? ("planId" in asked ? asked.planId : ""));
    const values = project ? await listGrantValues(tx, [project.id], 9999) : [];
    const begun = project
      ? typedGrant(project, values)
      : "programmeId" in asked
        ? begin(plan, asked.programmeId)
        : {};
    return {
      id: project?.id ?? freshId(all),
      planId: plan.plan.id,
      planTitle: plan.plan.title,
      version: project?.version ?? 0,
      typed: begun,
      schemes: [...new Set([...knownSchemes.map(({ name }) => name), ...all.map(({ scheme }) => scheme)])],
      places: placesOf(plan),
      programmes: [
        ...new Map(
          inFront(plan.programmes, (one) => (begun[`programme.${one.programmeId}`] ?? "") !== "").map(
            ({ programmeId, name, marks }) => [programmeId, { id: programmeId, name, marks }],
          ),
        ).values(),
      ],
      series: seriesOf(plan),
    };
  });
}

/** Keeps a grant project. The same form sent twice is one change.
 * @throws UserError `bad-input` naming the fields, `edited-meanwhile` when somebody else saved since */
export async function saveGrantProject(
  context: Pick<Context, "databases">,
  actor: Actor,
  { id, planId, typed, basedOn }: { id: string; planId: string; typed: TypedGrant; basedOn: number },
): Promise<void> {
  authorise(actor, "editGrants");
  await inMunicipality(context.databases.app, actor.municipalityId, actor.userId, async (tx) => {
    const before = await findGrant(tx, id, { lock: true });
    if (!before && (basedOn > 0 || !/^grant-\d{1,6}$/.test(id))) throw noSuchGrant();
    const plan = await loadPlan(tx, before?.planId ?? planId);
    const read = readGrantForm(typed, { id, planId: plan.plan.id, version: basedOn }, choicesOf(plan));
    if (read.kind === "problems") {
      const n = Object.keys(read.problems).length;
      throw new UserError(
        "bad-input",
        { ja: `直すところが${n}件あります。`, en: `${n} fields to put right.` },
        read.problems,
      );
    }
    const { project } = read;
    const recorded = before ? await listGrantValues(tx, [id], 9999) : [];
    const actuals = read.actuals.filter((value) => readingOf(recorded, value)?.raw !== value.reading.raw);
    if (before && actuals.length === 0 && isSame(before, project)) return;
    if (before && before.version !== basedOn) throw editedMeanwhile();
    if (before) refuseLostKpis(recorded, before, project);
    if (!(await saveGrant(tx, actor.municipalityId, project))) {
      // Two clicks at the same moment: the other one has made it.
      const other = await findGrant(tx, id);
      if (other && isSame(other, project)) return;
      throw editedMeanwhile();
    }
    const by = { municipalityId: actor.municipalityId, submissionId: null, recordedBy: actor.name };
    await recordGrantValues(tx, by, actuals);
    const after = typedGrant(project, read.actuals);
    await audit(tx, actor, "editGrant", `grant ${id}`, before && typedGrant(before, recorded), after);
  });
}

const readingOf = (values: readonly GrantValue[], { item, fiscalYear }: GrantValue) =>
  values.find((value) => value.item === item && value.fiscalYear === fiscalYear)?.reading;

const isSame = (a: GrantProject, b: GrantProject) =>
  JSON.stringify(typedGrant(a)) === JSON.stringify(typedGrant(b));

/** What was reported of a KPI stays: it cannot be taken out any more. */
function refuseLostKpis(values: readonly GrantValue[], before: GrantProject, after: GrantProject): void {
  const lost = before.kpis.find(
    ({ id }) => !after.kpis.some((kpi) => kpi.id === id) && values.some(({ item }) => item === id),
  );
  if (!lost) return;
  throw new UserError("wrong-state", {
    ja: `「${lost.name}」には実績が記録されているため、消せません。名称を入れ直してください。`,
    en: `“${lost.name}” has recorded figures and cannot be taken out. Type its name again.`,
  });
}

/** What is chosen stands first, then what carries a mark: a long list is not searched through. */
function inFront(
  programmes: PlanContent["programmes"],
  isChosen: (one: PlanContent["programmes"][number]) => boolean,
) {
  const rank = (one: PlanContent["programmes"][number]) => (isChosen(one) ? 0 : one.marks.length > 0 ? 1 : 2);
  return programmes.toSorted((a, b) => rank(a) - rank(b));
}

function freshId(all: readonly GrantProject[]): string {
  const numbers = all.map(({ id }) => Number(/^grant-(\d+)$/.exec(id)?.[1] ?? 0));
  return `grant-${Math.max(0, ...numbers) + 1}`;
}

/** Name, place and mark of the programme from which a project is made. */
function begin(plan: PlanContent, programmeId: string | null): TypedGrant {
  const placed = plan.programmes.find((one) => one.programmeId === programmeId);
  const node = plan.nodes.find(({ id }) => id === placed?.nodeId);
  if (!placed || !node) return {};
  const named = new Set(placed.departments);
  const unit =
    node.departmentIds.find((id) =>
      plan.orgUnits.some((one) => one.id === id && (named.has(one.name) || named.has(one.shortName))),
    ) ?? node.departmentIds[0];
  return {
    title: placed.name,
    [`programme.${placed.programmeId}`]: "on",
    ...(unit !== undefined && { place: `${node.lineageId}|${unit}` }),
  };
}

function placesOf(plan: PlanContent): GrantFormView["places"] {
  const unitName = new Map(plan.orgUnits.map(({ id, name }) => [id, name]));
  return plan.nodes.flatMap((node) =>
    node.departmentIds.map((unit) => ({
      value: `${node.lineageId}|${unit}`,
      label: `${node.sheetNo === null ? "" : String(node.sheetNo).padStart(2, "0")} ${node.title}（${unitName.get(unit) ?? unit}）`,
    })),
  );
}

function seriesOf(plan: PlanContent): GrantFormView["series"] {
  return plan.indicators.flatMap(({ indicator }) =>
    indicator.series
      .filter(({ isPart }) => !isPart)
      .map(({ id, label, unit }) => ({
        value: id,
        label: `${indicator.name}${label ? `（${label}）` : ""}${unit ? ` ${unit}` : ""}`,
      })),
  );
}

const choicesOf = (plan: PlanContent): GrantChoices => ({
  places: placesOf(plan).map(({ value }) => value),
  programmeIds: [...new Set(plan.programmes.map(({ programmeId }) => programmeId))],
  seriesIds: seriesOf(plan).map(({ value }) => value),
});

function editedMeanwhile(): UserError {
  return new UserError("edited-meanwhile", {
    ja: "開いている間に、ほかの人が保存しました。あなたの入力は残っています。保存されている内容を確かめて、もう一度保存してください。",
    en: "Somebody else saved while this was open. What you typed is still here; check what is stored, then save again.",
  });
}

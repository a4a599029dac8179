import { figureKindOf, type AuditChange } from "../../core/audit/auditChange.ts";
import type { Db } from "../../store/databases.ts";
import {
  listSubjectNames,
  listSubmissionSubjects,
  type SubjectNames,
  type SubmissionSubject,
} from "../../store/auditSubjects.ts";
import type { AuditFieldName, AuditSubject } from "./views.ts";

/** Says what the entries of the record are about. */
export interface AuditNames {
  readonly names: SubjectNames;
  readonly submissions: readonly SubmissionSubject[];
  subject(text: string): AuditSubject;
  field(change: Pick<AuditChange, "path">): AuditFieldName;
}

/** Reads the names of everything in the city, once for a page. */
export async function loadAuditNames(tx: Db): Promise<AuditNames> {
  const names = await listSubjectNames(tx);
  const submissions = await listSubmissionSubjects(tx);
  return {
    names,
    submissions,
    subject: subjectReader(names, submissions),
    field: fieldReader(names),
  };
}

function subjectReader(names: SubjectNames, submissions: readonly SubmissionSubject[]) {
  const submissionOf = new Map(submissions.map((one) => [one.id, one]));
  const titleOf = new Map(names.plans.map(({ id, title }) => [id, title]));
  const reviewOf = new Map(names.reviews.map((one) => [one.id, one]));
  const versionOf = new Map(names.versions.map((one) => [one.id, one]));
  const nameOf = new Map(names.people.map(({ userId, name }) => [userId, name]));
  const review = (reviewId: string | null, planId: string, fiscalYear: number): AuditSubject => ({
    kind: "review",
    reviewId,
    planId,
    planTitle: titleOf.get(planId) ?? planId,
    fiscalYear,
  });
  const plan = (planId: string, version: number | null): AuditSubject => ({
    kind: "plan",
    planId,
    planTitle: titleOf.get(planId) ?? planId,
    version,
  });
  return (text: string): AuditSubject => {
    const [, kind = "", id = ""] = /^(\w+)[ :](.+)$/.exec(text) ?? [];
    const [first = "", second = "", third = ""] = id.split(" ");
    const submission = kind === "submission" ? submissionOf.get(id) : undefined;
    if (submission) {
      const { sheetNo, title, department, planId, fiscalYear } = submission;
      return {
        kind: "submission",
        id,
        sheetNo,
        title,
        department,
        fiscalYear,
        planTitle: titleOf.get(planId) ?? "",
      };
    }
    const known = kind === "review" ? reviewOf.get(id) : undefined;
    if (known) return review(known.id, known.planId, known.fiscalYear);
    if (kind === "review" && titleOf.has(first)) return review(null, first, Number(second));
    if (kind === "plan" && titleOf.has(first)) return plan(first, Number(third) || null);
    const version = kind === "version" ? versionOf.get(id) : undefined;
    if (version) return plan(version.planId, version.number);
    if (kind === "user") return { kind: "user", name: nameOf.get(id) ?? id };
    if (kind === "audit") return { kind: "entry", entryId: Number(id) };
    return { kind: "other", text };
  };
}

function fieldReader({ series, figures }: SubjectNames) {
  const seriesOf = new Map(
    series.map(({ id, name, label }) => [id, label === null ? name : `${name}（${label}）`]),
  );
  const figureOf = new Map(figures.map(({ id, label }) => [id, label]));
  return ({ path }: Pick<AuditChange, "path">): AuditFieldName => {
    const [name = ""] = path;
    const kind = figureKindOf({ path }) ?? (name.startsWith("note.") ? "note" : undefined);
    if (!kind || path.length > 1) return { kind: "other", path };
    const rest = name.slice(kind.length + 1);
    const dated = /^(.+)\.(\d{4}|mid|final|-)$/.exec(rest);
    const year = dated && /^\d{4}$/.test(dated[2] ?? "") ? Number(dated[2]) : null;
    const id = dated && !seriesOf.has(rest) ? (dated[1] ?? rest) : rest;
    const of = kind === "figure" ? figureOf.get(id) : (seriesOf.get(id) ?? endOf(id, seriesOf));
    return { kind, of: of ?? id, fiscalYear: year };
  };
}

/** A cost is named by place and series: `p12.i03-a`. */
function endOf(id: string, seriesOf: ReadonlyMap<string, string>): string | undefined {
  for (let dot = id.indexOf("."); dot >= 0; dot = id.indexOf(".", dot + 1)) {
    const found = seriesOf.get(id.slice(dot + 1));
    if (found) return found;
  }
  return undefined;
}

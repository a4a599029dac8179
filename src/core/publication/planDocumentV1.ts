import { z } from "zod";
import { planVersionStatuses } from "../plan/plan.ts";
import { bilingual } from "./cell.ts";
import { municipality, planHead } from "./documentHead.ts";
import type { PlanDocument } from "./planDocument.ts";

/** The plan as version 1 of the schemas wrote it: the tree with the names of programmes and indicators. */
const planDocumentV1 = z.object({
  kind: z.literal("plan"),
  municipality,
  plan: planHead,
  versionStatus: z.enum(planVersionStatuses),
  levels: z.array(bilingual),
  nodes: z.array(
    z.object({
      id: z.string(),
      parentId: z.string().nullable(),
      level: z.int(),
      number: z.string(),
      title: z.string(),
      purpose: z.string().nullable(),
      sheetNo: z.int().nullable(),
      page: z.int().nullable(),
      marks: z.array(z.string()),
      programmes: z.array(
        z.object({ name: z.string(), departments: z.array(z.string()), marks: z.array(z.string()) }),
      ),
      indicators: z.array(z.object({ id: z.string(), name: z.string(), isRepeat: z.boolean() })),
    }),
  ),
  source: z.string(),
});

/** Reads a plan of version 1 as one of version 2. What version 1 did not hold is empty; nothing is lost.
 * @throws ZodError when it is no such document */
export function planFromVersion1(body: unknown): PlanDocument {
  const { kind, municipality: city, plan, versionStatus, levels, nodes, source } = planDocumentV1.parse(body);
  return {
    kind,
    municipality: city,
    plan: {
      ...plan,
      planKind: "comprehensiveStrategy",
      nickname: null,
      collection: null,
      position: 0,
      departments: [],
      predecessorId: null,
    },
    version: {
      number: 1,
      status: versionStatus,
      label: null,
      issued: null,
      generation: null,
      predecessor: null,
      previousNumber: null,
      effectiveYear: null,
      revisionReason: null,
    },
    stage: versionStatus === "draft" || versionStatus === "outForComment" ? "comment" : "final",
    levels,
    sections: [],
    nodes: nodes.map((node) => ({
      ...node,
      lineageId: node.id,
      subtitle: null,
      departments: [],
      content: [],
      variants: [],
      indicatorColumns: null,
      indicatorNote: null,
      programmes: node.programmes.map((programme, index) => ({
        ...programme,
        programmeId: `${node.id}.${index + 1}`,
        number: "",
        content: [],
        variants: [],
      })),
      indicators: node.indicators.map((placed) => ({ ...placed, department: "" })),
    })),
    indicators: [],
    source,
  };
}

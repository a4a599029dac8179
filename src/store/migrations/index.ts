import type { Migration } from "kysely/migration";
import { up as roles } from "./0001_roles.ts";
import { up as tables } from "./0002_tables.ts";
import { up as signIn } from "./0003_sign_in.ts";
import { up as plans } from "./0004_plans.ts";
import { up as approval } from "./0005_approval.ts";
import { up as organisation } from "./0006_organisation.ts";
import { up as phases } from "./0007_phases.ts";
import { up as notices } from "./0008_notices.ts";
import { up as workbooks } from "./0009_workbooks.ts";
import { up as evaluation } from "./0010_evaluation.ts";
import { up as grants } from "./0011_grants.ts";
import { up as council } from "./0012_council.ts";
import { up as opinions } from "./0013_opinions.ts";
import { up as auditChain } from "./0014_audit_chain.ts";
import { up as errata } from "./0015_errata.ts";

/** Every change of the database in order; a migration that has been released is never edited. */
export const migrations: Record<string, Migration> = {
  "0001_roles": { up: roles },
  "0002_tables": { up: tables },
  "0003_sign_in": { up: signIn },
  "0004_plans": { up: plans },
  "0005_approval": { up: approval },
  "0006_organisation": { up: organisation },
  "0007_phases": { up: phases },
  "0008_notices": { up: notices },
  "0009_workbooks": { up: workbooks },
  "0010_evaluation": { up: evaluation },
  "0011_grants": { up: grants },
  "0012_council": { up: council },
  "0013_opinions": { up: opinions },
  "0014_audit_chain": { up: auditChain },
  "0015_errata": { up: errata },
};

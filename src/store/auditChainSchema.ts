import type { Generated } from "kysely";
import type { KeptCommitments } from "../core/audit/entryDigest.ts";
import type { Json, Tenant, Timestamp } from "./planSchema.ts";

/** The chain of hashes over the record of changes. The time of a seal is a text, as it was hashed. */
export interface AuditChainTables {
  audit_seal: Tenant & {
    seq: number;
    first_id: number;
    last_id: number;
    entries: number;
    sealed_at: string;
    previous: string;
    hash: string;
  };
  audit_digest: Tenant & {
    entry_id: number;
    seq: number;
    digest: string;
    salt: string | null;
    kept: Json<KeptCommitments> | null;
  };
  audit_verification: Tenant & {
    id: Generated<number>;
    at: Timestamp;
    entries: number;
    seals: number;
    head: string | null;
    fault: string | null;
  };
}

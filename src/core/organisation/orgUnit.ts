/** A department (課) or division (部) as it stood from `validFrom` to `validTo` (YYYY-MM-DD). */
export interface OrgUnit {
  readonly id: string;
  readonly name: string;
  /** As tables abbreviate it: 商工, 学教. */
  readonly shortName: string;
  readonly parentId: string | null;
  readonly position: number;
  readonly validFrom: string;
  readonly validTo: string | null;
}

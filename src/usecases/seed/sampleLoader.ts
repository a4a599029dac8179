/** Who loads the samples, as the record of changes names it. */
export const sampleLoader = { userId: "sample", name: "見本データ" };

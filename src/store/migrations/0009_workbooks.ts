/** To be filled. */
export async function up(): Promise<void> {}

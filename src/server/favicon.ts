/** A signpost, the meaning of しるべ; browsers ask for it on every site. */
export const favicon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect x="14" y="3" width="4" height="27" fill="#414141"/><path d="M6 6h17l5 5-5 5H6z" fill="#0017c1"/></svg>`;

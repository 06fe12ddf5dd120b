/** When it is on the bench: a Wednesday evening in Denmark. */
export const NOW_MS = Date.UTC(2026, 10, 4, 18, 5)

/**
 * One way to make a saved page run or load something. Two words stand in the HTML: `RUN` is a script
 * that leaves the case's number in `top.ran` and holds no quote, bracket or blank, so that it fits
 * everywhere; `NET` is an address that must never be asked for.
 */
export type HostileCase = [title: string, html: string];

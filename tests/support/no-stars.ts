import type { ReleaseStars } from "../../src/privacy/release/release-stars.ts";

/** A release in which nothing is starred for another cell's sake. */
export const noStars: ReleaseStars = { isStarred: () => false };

import type { Color } from './annotation';

type Pair = [light: string, dark: string];

interface Highlighter {
  /** Ground and line on our own paper. */
  tint: Pair;
  edge: Pair;
  /** A line style of its own, so that the five differ without colour. */
  line: 'solid' | 'dashed' | 'dotted' | 'double' | 'wavy';
  /** Ground on pages that are not ours: a translucent colour that gives the light tint on white. */
  ink: [red: number, green: number, blue: number];
  opacity: number;
}

/**
 * The five highlighters for what is drawn on live pages, where no stylesheet of ours is. The values
 * are those of ui/tokens.css; tests/content/highlighters.test.ts holds them together.
 */
export const HIGHLIGHTERS: Record<Color, Highlighter> = {
  amber: {
    tint: ['#ffe8a3', '#4a3a0d'],
    edge: ['#a06c00', '#d9a83a'],
    line: 'solid',
    ink: [255, 191, 0],
    opacity: 0.3,
  },
  green: {
    tint: ['#d2eec3', '#23401f'],
    edge: ['#3d822e', '#7fbf6a'],
    line: 'dashed',
    ink: [72, 184, 15],
    opacity: 0.25,
  },
  blue: {
    tint: ['#cde5fb', '#1b3a57'],
    edge: ['#2c6fae', '#6eaee6'],
    line: 'dotted',
    ink: [55, 151, 239],
    opacity: 0.25,
  },
  pink: {
    tint: ['#fbd6e3', '#54263b'],
    edge: ['#bb3f73', '#e583ab'],
    line: 'double',
    ink: [239, 91, 143],
    opacity: 0.25,
  },
  violet: {
    tint: ['#e4dafa', '#3c3160'],
    edge: ['#7456c2', '#ab93ea'],
    line: 'wavy',
    ink: [147, 107, 235],
    opacity: 0.25,
  },
};

/** The passage that a person looks at: a veil and a line of the red ink of ui/tokens.css. */
export const ACTIVE = { ink: [168, 50, 31], opacity: 0.12, edge: '#a8321f' };

import { refractor } from 'refractor/core';
import bash from 'refractor/bash';
import css from 'refractor/css';
import csv from 'refractor/csv';
import diff from 'refractor/diff';
import javascript from 'refractor/javascript';
import json from 'refractor/json';
import latex from 'refractor/latex';
import markdown from 'refractor/markdown';
import markup from 'refractor/markup';
import python from 'refractor/python';
import r from 'refractor/r';
import sql from 'refractor/sql';
import stata from 'refractor/stata';
import toml from 'refractor/toml';
import typescript from 'refractor/typescript';
import yaml from 'refractor/yaml';

const languages = [
  ...[bash, css, csv, diff, javascript, json, latex, markdown, markup, python, r, sql, stata, toml, typescript, yaml],
];

for (const language of languages) refractor.register(language);

/** Prism with the languages that a research institute shows: its own formats, statistics and the web. */
export const highlighter = refractor;

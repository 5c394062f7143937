import type { Log, Region, ReportingDescriptor, Result } from 'sarif';
import { byPlace } from './by-place.ts';
import { catalogue } from './catalogue.ts';
import type { ProblemDefinition } from './problem-definition.ts';
import type { Fix, Problem } from './problem.ts';

/**
 * The report as SARIF 2.1.0 (OASIS), which code hosts and editors read: one run, one rule for each code that occurs,
 * and the safe changes as fixes. Columns count UTF-16 code units.
 */
export function sarifReport(problems: readonly Problem[], { handbook }: { readonly handbook?: string } = {}): string {
  const sorted = problems.toSorted(byPlace);
  const codes = [...new Set(sorted.map(({ code }) => code))].sort();
  const log: Log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Octavo', rules: codes.map((code) => ruleOf(code, handbook)) } },
        columnKind: 'utf16CodeUnits',
        results: sorted.map((each) => resultOf(each, codes.indexOf(each.code))),
      },
    ],
  };
  return JSON.stringify(log, undefined, 2);
}

function ruleOf(code: string, handbook: string | undefined): ReportingDescriptor {
  const definition = (catalogue as Readonly<Record<string, ProblemDefinition>>)[code];
  return {
    id: code,
    ...(definition && {
      fullDescription: { text: definition.why },
      help: { text: `Wrong:\n${definition.wrong}\n\nRight:\n${definition.right}` },
      defaultConfiguration: { level: definition.severity },
    }),
    ...(handbook !== undefined && { helpUri: `${handbook}#${code}` }),
  };
}

function resultOf({ code, severity, file, at, end, message, hint, fix }: Problem, ruleIndex: number): Result {
  const artifactLocation = { uri: file.split('/').map(encodeURIComponent).join('/') };
  const region: Region = {
    startLine: at.line,
    startColumn: at.column,
    ...(end && { endLine: end.line, endColumn: end.column }),
  };
  return {
    ruleId: code,
    ruleIndex,
    level: severity,
    message: { text: `${message} ${hint}` },
    locations: [{ physicalLocation: { artifactLocation, region } }],
    ...(fix && { fixes: [{ artifactChanges: [{ artifactLocation, replacements: [replacementOf(fix)] }] }] }),
  };
}

function replacementOf({ from, to, replacement }: Fix) {
  return {
    deletedRegion: { startLine: from.line, startColumn: from.column, endLine: to.line, endColumn: to.column },
    insertedContent: { text: replacement },
  };
}

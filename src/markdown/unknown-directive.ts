import type { Position } from 'unist';
import type { VFile } from 'vfile';
import { suggestion } from '../problems/nearest.ts';
import { report } from './body-draft.ts';
import { directivesByName, drawingsByName, inlinesByName } from './directives/index.ts';

/** Every form of a directive: its colons, how many they are, and the names that it has. */
const forms = [
  { colons: ':::', count: 'three colons', names: [...directivesByName.keys()] },
  { colons: '::', count: 'two colons', names: [...drawingsByName.keys()] },
  { colons: ':', count: 'one colon', names: [...inlinesByName.keys()] },
];

/** Reports a directive whose name is none, or that of one with another form. */
export function reportUnknownDirective(name: string, place: Position | undefined, file: VFile): void {
  const known = forms.flatMap(({ colons, names }) => names.map((each) => colons + each));
  const form = forms.find(({ names }) => names.includes(name));
  const near = () =>
    suggestion(
      name,
      forms.flatMap(({ names }) => names),
    );
  report(file, 'directive-unknown', place, {
    name,
    known: known.join(', '),
    suggestion: form === undefined ? near() : ` It opens with ${form.count}.`,
  });
}

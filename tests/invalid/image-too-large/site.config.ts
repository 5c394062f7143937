import settings from '../settings.ts';

export default { ...settings, limits: { imageBytes: 60 } };

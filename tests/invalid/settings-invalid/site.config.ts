export default { name: 'The Institute', tagline: 'Papers', url: 'institute.example', sections: [] };
